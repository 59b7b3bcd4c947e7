SET lock_timeout = '5s';
TRUNCATE events; -- expect: truncate "all rows of events go at once"
-- expect: truncate "all rows of events go at once"
-- expect: truncate "all rows of visits go at once"
TRUNCATE TABLE ONLY events, visits RESTART IDENTITY;
