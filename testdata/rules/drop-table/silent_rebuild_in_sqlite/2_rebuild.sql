PRAGMA foreign_keys = OFF;
CREATE TABLE new_users (id integer PRIMARY KEY, name text NOT NULL);
INSERT INTO new_users SELECT id, name FROM users;
DROP TABLE users;
ALTER TABLE new_users RENAME TO users;
PRAGMA foreign_keys = ON;
