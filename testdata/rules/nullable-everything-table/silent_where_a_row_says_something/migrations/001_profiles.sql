CREATE TABLE profiles (id bigint PRIMARY KEY, name text NOT NULL, city text, born date);
CREATE TABLE counters (id bigint PRIMARY KEY, a integer DEFAULT 0, b integer, c integer);
CREATE TABLE marks (id bigint PRIMARY KEY, a text, b text);
CREATE TABLE drafts (id bigint PRIMARY KEY, a text, b text, c text);
ALTER TABLE drafts ALTER COLUMN a SET NOT NULL;
CREATE TABLE copies (a text, b text, c text, LIKE drafts);
CREATE TEMPORARY TABLE lines (a text, b text, c text);
