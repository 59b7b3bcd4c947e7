SET lock_timeout = '5s';
-- expect: create-partition-on-busy-parent error "events_rest is large (about 40 million rows, 12 GB)"
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
