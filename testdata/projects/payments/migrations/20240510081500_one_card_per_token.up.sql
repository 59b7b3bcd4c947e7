BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE cards ADD CONSTRAINT cards_token_key UNIQUE (token);
TRUNCATE TABLE payments CASCADE;
COMMIT;
