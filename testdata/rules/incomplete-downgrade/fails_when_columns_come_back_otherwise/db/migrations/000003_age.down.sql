-- expect: incomplete-downgrade "users.age is smallint (it was integer)"
ALTER TABLE users ALTER COLUMN age TYPE smallint;
