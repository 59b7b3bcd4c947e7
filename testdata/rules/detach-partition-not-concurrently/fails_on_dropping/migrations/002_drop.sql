SET lock_timeout = '5s';
-- expect: detach-partition-not-concurrently "dropping the partition events_2020", drop-table "events_2020"
DROP TABLE events_2020;
