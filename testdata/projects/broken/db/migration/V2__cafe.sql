-- café
ALTER TABLE things ADD COLUMN café text;
