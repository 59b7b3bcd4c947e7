-- migrate:up
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE logins (user_id bigint);

-- migrate:down
-- expect: incomplete-downgrade "the table users stays; the next upgrade then fails"
DROP TABLE logins;
