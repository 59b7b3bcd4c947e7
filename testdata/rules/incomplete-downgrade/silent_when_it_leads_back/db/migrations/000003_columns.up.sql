SET lock_timeout = '5s';
ALTER TABLE users DROP COLUMN email, DROP COLUMN joined;
ALTER TABLE users DROP COLUMN age;
ALTER TABLE users DROP COLUMN mood;
ALTER TABLE users DROP COLUMN alive;
