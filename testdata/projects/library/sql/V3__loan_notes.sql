SET LOCAL lock_timeout = '5s';

ALTER TABLE loans ADD COLUMN note text;
ALTER TABLE loans ADD CONSTRAINT loans_note_check CHECK (length(note) <= 500) NOT VALID;
