SET lock_timeout = '5s';
-- expect: add-column-with-volatile-default error "every row of users is written anew"
ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid();
