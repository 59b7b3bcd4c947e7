UPDATE users SET mood = 'calm' WHERE id = 1;
