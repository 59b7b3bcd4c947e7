SET LOCAL lock_timeout = '5s';
ALTER TYPE mood ADD VALUE 'calm';
UPDATE users SET mood = 'calm' WHERE id = 1; -- expect: enum-value-used-in-same-transaction "the server refuses to use 'calm' before the transaction that added it to mood has committed"
