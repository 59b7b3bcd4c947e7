SET lock_timeout = '5s';
TRUNCATE events; -- expect: truncate "all rows of events go at once"
