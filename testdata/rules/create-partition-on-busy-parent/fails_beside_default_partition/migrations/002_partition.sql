SET lock_timeout = '5s';
-- expect: create-partition-on-busy-parent "and every row of the default partition events_other is read"
CREATE TABLE events_click PARTITION OF events FOR VALUES IN ('click');
