SET LOCAL lock_timeout = '5s';
CREATE TABLE sessions (id bigint PRIMARY KEY);
DROP TABLE sessions;
