SET lock_timeout = '5s';
CREATE TABLE kitchens (id bigint PRIMARY KEY);
ALTER TABLE recipes ADD COLUMN kitchen bigint;
ALTER TABLE users ADD COLUMN recipe_count integer NOT NULL DEFAULT 0;
