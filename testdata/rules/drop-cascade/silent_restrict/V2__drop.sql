SET LOCAL lock_timeout = '5s';
DROP VIEW ones RESTRICT;
