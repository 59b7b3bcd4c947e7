SET lock_timeout = '5s';
TRUNCATE events CASCADE; -- expect: truncate-cascade "all rows of events and, since they reference it, of clicks, of visits go at once"
