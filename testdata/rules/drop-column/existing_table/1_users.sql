CREATE TABLE users (id bigint PRIMARY KEY, name text, nickname text NOT NULL, remark text NOT NULL DEFAULT '');
