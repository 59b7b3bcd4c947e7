SET lock_timeout = '5s';
ALTER TABLE visits ADD COLUMN note text;
