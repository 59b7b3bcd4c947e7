SET lock_timeout = '5s';
TRUNCATE visits CASCADE; -- expect: truncate-cascade "all rows of visits and of every table that references it go at once"
