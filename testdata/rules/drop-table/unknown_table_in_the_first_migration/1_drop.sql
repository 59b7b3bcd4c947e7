SET lock_timeout = '5s';
DROP TABLE IF EXISTS sessions; -- expect: drop-table "sessions goes with all its rows"
