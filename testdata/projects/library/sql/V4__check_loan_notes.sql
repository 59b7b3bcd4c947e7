ALTER TABLE loans VALIDATE CONSTRAINT loans_note_check;
