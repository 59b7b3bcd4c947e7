SET LOCAL lock_timeout = '5s';
ALTER TYPE mood ADD VALUE 'calm';
ALTER TABLE users ADD CONSTRAINT users_mood CHECK (mood <> 'calm') NOT VALID; -- expect: enum-value-used-in-same-transaction "the server refuses to use 'calm' before the transaction that added it to mood has committed"
