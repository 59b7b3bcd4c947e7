-- lockkeeper:ignore create-index-not-concurrently the other servers are idle then
CREATE INDEX users_name ON users (name);
