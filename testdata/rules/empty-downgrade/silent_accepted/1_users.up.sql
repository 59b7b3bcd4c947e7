SET lock_timeout = '5s';
UPDATE users SET state = 'active' WHERE state = 'new';
