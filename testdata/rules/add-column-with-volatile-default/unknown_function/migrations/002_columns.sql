SET lock_timeout = '5s';
-- expect: add-column-with-volatile-default warning "every row of users may be written anew"
ALTER TABLE users ADD COLUMN code text DEFAULT next_code();
