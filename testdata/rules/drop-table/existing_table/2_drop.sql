SET lock_timeout = '5s';
DROP TABLE IF EXISTS sessions; -- expect: drop-table "sessions goes with all its rows, and the running release fails where it uses it"
-- expect: drop-table "visits goes with all its rows"
-- expect: drop-table "pages goes with all its rows"
DROP TABLE visits, pages;
