CREATE TYPE plan AS ENUM ('free', 'paid');
CREATE TABLE users (id bigint PRIMARY KEY);
