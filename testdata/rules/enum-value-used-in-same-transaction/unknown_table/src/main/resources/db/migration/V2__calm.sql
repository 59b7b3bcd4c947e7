ALTER TYPE mood ADD VALUE 'calm';
UPDATE users SET mood = 'calm' WHERE id = 1; -- expect: enum-value-used-in-same-transaction "refuses to use 'calm'"
