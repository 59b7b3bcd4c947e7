SET lock_timeout = '5s';
ALTER TABLE users
  ALTER COLUMN email SET NOT NULL, -- expect: recipe-steps-in-one-statement "every row of users is read after all"
  DROP CONSTRAINT users_email_present;
