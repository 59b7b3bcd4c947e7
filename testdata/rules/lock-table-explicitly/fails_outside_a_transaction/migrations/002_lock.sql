SET lock_timeout = '5s';
LOCK TABLE orders; -- expect: lock-table-explicitly error "the server refuses LOCK TABLE outside a transaction"
