BEGIN;
SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
COMMIT;
