SET lock_timeout = '5s';
-- expect: add-not-null-column-without-default "users.region"
ALTER TABLE users ADD COLUMN region varchar(20) NOT NULL;
