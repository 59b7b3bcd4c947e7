SET lock_timeout = '5s';
ALTER TABLE users DROP COLUMN nickname; -- expect: drop-column "users.nickname goes"
ALTER TABLE users DROP COLUMN IF EXISTS remark; -- expect: drop-column "users.remark goes"
