SET lock_timeout = '5s';
-- expect: create-partition-on-busy-parent "detaching the partition events_2020"
ALTER TABLE events DETACH PARTITION events_2020;
