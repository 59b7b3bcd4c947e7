CREATE TABLE notes (id bigint PRIMARY KEY, owner text);
CREATE TABLE memos (id bigint PRIMARY KEY, owner text);
