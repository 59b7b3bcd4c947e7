CREATE TABLE sessions (id bigint PRIMARY KEY);
CREATE TABLE visits (id bigint PRIMARY KEY);
CREATE TABLE pages (id bigint PRIMARY KEY);
