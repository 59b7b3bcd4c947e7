SET lock_timeout = '5s';
TRUNCATE events; -- expect: truncate "all rows of events go at once"
TRUNCATE visits CASCADE; -- expect: truncate "all rows of visits and of every table that references it go at once"
