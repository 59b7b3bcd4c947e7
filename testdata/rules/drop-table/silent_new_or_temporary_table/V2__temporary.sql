SET LOCAL lock_timeout = '5s';
CREATE TEMP TABLE staged (id bigint);
DROP TABLE staged;
