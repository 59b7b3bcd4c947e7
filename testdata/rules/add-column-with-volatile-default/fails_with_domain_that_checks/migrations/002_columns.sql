SET lock_timeout = '5s';
-- expect: add-column-with-volatile-default error "each is checked by the domain percent"
ALTER TABLE users ADD COLUMN share percent;
