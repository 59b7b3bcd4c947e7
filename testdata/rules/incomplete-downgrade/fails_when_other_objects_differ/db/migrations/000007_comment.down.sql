-- expect: incomplete-downgrade "the table users has no comment"
COMMENT ON TABLE users IS NULL;
