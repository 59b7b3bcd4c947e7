SET lock_timeout = '5s';
ALTER TABLE users DROP COLUMN nickname; -- expect: drop-column "users.nickname goes with all its values"
ALTER TABLE users DROP remark RESTRICT; -- expect: drop-column "users.remark goes with all its values"
ALTER TABLE IF EXISTS users DROP COLUMN IF EXISTS name; -- expect: drop-column "users.name goes with all its values"
