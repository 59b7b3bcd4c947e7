CREATE TYPE mood AS ENUM ('glad', 'sad');
ALTER TYPE mood ADD VALUE 'calm';
CREATE TABLE users (id bigint PRIMARY KEY, mood mood DEFAULT 'calm'); -- expect: enum-value-used-in-same-transaction "refuses to use 'calm'"
