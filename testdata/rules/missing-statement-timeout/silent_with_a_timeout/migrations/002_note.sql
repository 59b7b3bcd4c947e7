SET lock_timeout = '5s';
SET statement_timeout = '1min';
ALTER TABLE orders ADD COLUMN note text;
