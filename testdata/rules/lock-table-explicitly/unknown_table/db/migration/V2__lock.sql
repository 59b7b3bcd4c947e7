SET LOCAL lock_timeout = '5s';
LOCK TABLE orders; -- expect: lock-table-explicitly "reads of and writes to orders wait"
