SET lock_timeout = '5s';
ALTER TABLE app."Users" DROP COLUMN "nickName"; -- expect: drop-column "goes with all its values"
