ALTER TABLE users ADD COLUMN email text;
ALTER TABLE users ALTER COLUMN age TYPE integer;
