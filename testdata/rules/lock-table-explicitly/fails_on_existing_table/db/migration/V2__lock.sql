SET LOCAL lock_timeout = '5s';
-- expect: lock-table-explicitly warning "reads of and writes to orders wait through all that follows: LOCK TABLE holds ACCESS EXCLUSIVE on the table until the transaction ends"
-- expect: lock-table-explicitly "users"
LOCK TABLE orders, users;
LOCK orders IN SHARE ROW EXCLUSIVE MODE NOWAIT; -- expect: lock-table-explicitly "writes to orders wait through all that follows: LOCK TABLE holds SHARE ROW EXCLUSIVE"
