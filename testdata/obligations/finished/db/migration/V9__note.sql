ALTER TABLE orders ADD COLUMN note_new text;
ALTER TABLE orders RENAME COLUMN note TO note_old;
ALTER TABLE orders RENAME COLUMN note_new TO note;
