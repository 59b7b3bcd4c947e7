SET lock_timeout = '5s';
COMMENT ON TABLE events_2024_02 IS 'February';
