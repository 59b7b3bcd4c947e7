-- expect: create-if-not-exists-hides-difference "users is there already, and has no column mail, has age as integer, not text"
CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY, mail text, age text);
