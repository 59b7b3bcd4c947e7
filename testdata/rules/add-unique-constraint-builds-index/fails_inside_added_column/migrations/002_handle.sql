SET lock_timeout = '5s';
-- expect: add-unique-constraint-builds-index "the index of users_handle_key is built"
ALTER TABLE users ADD COLUMN handle text UNIQUE;
