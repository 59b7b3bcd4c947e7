CREATE TABLE users (id bigint PRIMARY KEY);

CREATE TABLE orders (
  id bigint PRIMARY KEY,
  -- expect: set-null-on-not-null-column error "every DELETE of a row of users that orders.user_id names fails: ON DELETE SET NULL writes NULL into a required column"
  user_id bigint NOT NULL REFERENCES users ON DELETE SET NULL
);
CREATE TABLE members (
  user_id bigint PRIMARY KEY REFERENCES users ON UPDATE SET NULL -- expect: set-null-on-not-null-column "every UPDATE of a key of users that members.user_id names fails"
);
