CREATE TABLE logins (user_id bigint);
ALTER TABLE users ALTER COLUMN age TYPE bigint;
