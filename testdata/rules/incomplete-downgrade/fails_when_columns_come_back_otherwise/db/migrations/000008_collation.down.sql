-- expect: incomplete-downgrade "users.nick has the collation of its type"
ALTER TABLE users ADD COLUMN nick text;
