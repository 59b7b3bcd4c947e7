-- expect: incomplete-downgrade "users.joined has no default (it was now())"
ALTER TABLE users ALTER COLUMN joined DROP NOT NULL;
