ALTER TABLE visits ADD COLUMN note text;
