SET LOCAL lock_timeout = '5s';
REINDEX TABLE orders; -- expect: reindex-not-concurrently "until the transaction ends"
