SET LOCAL lock_timeout = '5s';
ALTER TYPE mood ADD VALUE 'calm';
ALTER TABLE users ADD COLUMN next mood DEFAULT 'calm'; -- expect: enum-value-used-in-same-transaction "the server refuses to use 'calm' before the transaction that added it to mood has committed"
