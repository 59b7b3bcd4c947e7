CREATE INDEX users_nick_idx ON users (nick);
