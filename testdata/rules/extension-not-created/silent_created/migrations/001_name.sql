CREATE EXTENSION citext;
CREATE TABLE tags (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name citext);
CREATE INDEX tags_name ON tags USING gin (name gin_trgm_ops);
