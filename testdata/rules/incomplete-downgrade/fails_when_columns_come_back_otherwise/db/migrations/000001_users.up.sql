CREATE TABLE users (id bigint PRIMARY KEY, email varchar(50) NOT NULL DEFAULT '', age integer, nickname text COLLATE "C", joined timestamptz DEFAULT now(), total numeric(10, 2));
COMMENT ON COLUMN users.email IS 'where letters go';
