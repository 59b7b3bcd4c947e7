SET lock_timeout = '5s';
ALTER TABLE people ADD COLUMN mood mood; -- expect: add-column-with-volatile-default "may be written anew"
DROP TYPE mood;
DROP TYPE pace;
