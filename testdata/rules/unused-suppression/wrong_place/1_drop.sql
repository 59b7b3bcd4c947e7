-- expect: unused-suppression "drop-table has nothing to say here"
-- lockkeeper:ignore drop-table it moved
SET lock_timeout = '5s';
DROP TABLE users; -- expect: drop-table "users goes"
DROP TABLE orders; -- expect: drop-table "orders goes"
-- lockkeeper:ignore drop-table it moved
DROP TABLE visits;
DROP TABLE pages; -- expect: drop-table "pages goes"
