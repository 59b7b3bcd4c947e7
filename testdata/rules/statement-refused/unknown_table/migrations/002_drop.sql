SET lock_timeout = '5s';
-- expect: statement-refused "does not support dropping multiple objects"
DROP INDEX CONCURRENTLY orders_user_idx, orders_note_idx;
-- lockkeeper:ignore drop-column nobody reads it
ALTER TABLE orders DROP COLUMN note;
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_idx;
