-- +goose Up
BEGIN; -- expect: nested-transaction "goose has opened a transaction"
SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
COMMIT;
-- +goose Down
SELECT 1;
