ALTER TABLE loans DROP CONSTRAINT loans_note_check;
ALTER TABLE loans ADD CONSTRAINT loans_note_check CHECK (length(note) <= 500) NOT VALID;
