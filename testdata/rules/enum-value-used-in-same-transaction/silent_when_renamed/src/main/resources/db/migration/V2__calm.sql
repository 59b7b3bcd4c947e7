-- lockkeeper:ignore rename-enum-value nothing runs yet
ALTER TYPE mood RENAME VALUE 'sad' TO 'calm';
UPDATE users SET mood = 'calm' WHERE id = 1;
