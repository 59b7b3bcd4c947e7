SET lock_timeout = '5s';
-- expect: statement-refused "USING INDEX takes a valid unique B-tree index"
ALTER TABLE orders ADD CONSTRAINT orders_user_key UNIQUE USING INDEX orders_first_note_idx;
