-- migrate:up
SET LOCAL lock_timeout = '5s';
ALTER TABLE parts ADD COLUMN bin text NOT NULL DEFAULT 'unsorted';
UPDATE parts SET bin = 'A-1';

-- migrate:down
ALTER TABLE parts DROP COLUMN bin;
