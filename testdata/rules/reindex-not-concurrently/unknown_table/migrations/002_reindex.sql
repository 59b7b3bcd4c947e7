SET lock_timeout = '5s';
REINDEX TABLE orders; -- expect: reindex-not-concurrently "writes to orders wait"
REINDEX INDEX orders_user_idx; -- expect: reindex-not-concurrently "writes to the table of orders_user_idx wait"
REINDEX DATABASE shop; -- expect: reindex-not-concurrently "writes to every table of the database shop wait"
