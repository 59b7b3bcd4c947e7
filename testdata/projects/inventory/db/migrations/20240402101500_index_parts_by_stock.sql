-- migrate:up transaction:false
CREATE INDEX CONCURRENTLY parts_stock_idx ON parts (stock);

-- migrate:down transaction:false
DROP INDEX CONCURRENTLY parts_stock_idx;
