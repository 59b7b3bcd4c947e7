-- expect: incomplete-downgrade "users.nickname is called name; the next upgrade then fails: users has no column nickname"
ALTER TABLE users RENAME COLUMN nick TO name;
