-- expect: incomplete-downgrade "users.b stays; the next upgrade then fails: users has a column b already"
ALTER TABLE users DROP COLUMN a;
