SET lock_timeout = '5s';
TRUNCATE events CASCADE; -- expect: truncate "all rows of events, of visits and of what references them go at once"
