-- expect: incomplete-downgrade "users.email is text (it was character varying(50)), may hold NULL (it was NOT NULL), has no default (it was '') and has no comment"
ALTER TABLE users ADD COLUMN email text;
