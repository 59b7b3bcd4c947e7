-- all users
CREATE TABLE users (
  id bigint PRIMARY KEY -- the id
);
