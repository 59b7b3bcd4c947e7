DROP MATERIALIZED VIEW users_by_day;
DROP VIEW everyone;
DROP TABLE users;
