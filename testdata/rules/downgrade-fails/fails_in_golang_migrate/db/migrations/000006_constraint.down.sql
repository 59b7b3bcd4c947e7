-- expect: downgrade-fails "users has no constraint users_email_unique"
ALTER TABLE users DROP CONSTRAINT users_email_unique;
