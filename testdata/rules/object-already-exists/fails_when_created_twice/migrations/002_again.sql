SET lock_timeout = '5s';
CREATE TABLE users (id bigint PRIMARY KEY); -- expect: object-already-exists "the table users is there already"
