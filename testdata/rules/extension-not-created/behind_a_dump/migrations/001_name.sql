SET lock_timeout = '5s';
ALTER TABLE users ADD COLUMN name citext; -- expect: extension-not-created "the type citext belongs to the extension citext"
-- expect: extension-not-created "uuid_generate_v4()"
CREATE TABLE posts (id uuid PRIMARY KEY DEFAULT uuid_generate_v4());
CREATE TABLE tags (id bigint PRIMARY KEY, name text);
-- expect: extension-not-created "gin_trgm_ops"
CREATE INDEX tags_name ON tags USING gin (name gin_trgm_ops);
