ALTER TABLE users ADD COLUMN seen date;
