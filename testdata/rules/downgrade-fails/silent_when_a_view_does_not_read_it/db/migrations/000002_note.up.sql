ALTER TABLE users ADD COLUMN note text;
CREATE INDEX users_note_idx ON users (note);
