SET lock_timeout = '5s';
ALTER TABLE users
  FROBNICATE CONSTRAINT users_email_present; -- expect: unread-statement "this action is not known"
