SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN kind text;
CREATE TABLE totals AS SELECT user_id, sum(total) FROM orders GROUP BY user_id; -- expect: schema-and-data-change-together "readers and writers of orders wait while this runs"
