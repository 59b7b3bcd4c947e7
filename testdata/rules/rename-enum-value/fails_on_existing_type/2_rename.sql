SET lock_timeout = '5s';
ALTER TYPE mood RENAME VALUE 'glad' TO 'joyful'; -- expect: rename-enum-value error "the running release fails where it writes 'glad' to a column of mood, and reads 'joyful', which it does not know"
