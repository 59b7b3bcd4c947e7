SET lock_timeout = '5s';
-- expect: detach-partition-not-concurrently "detaching the partition events_2020"
ALTER TABLE events DETACH PARTITION events_2020;
