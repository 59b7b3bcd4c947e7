SET lock_timeout = '5s';
DROP TABLE app.sessions; -- expect: drop-table "app.sessions goes with all its rows"
DROP TABLE IF EXISTS visits; -- expect: drop-table "visits goes with all its rows"
