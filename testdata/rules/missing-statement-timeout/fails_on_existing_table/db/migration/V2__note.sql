SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text; -- expect: missing-statement-timeout warning "others wait for orders for as long as ALTER TABLE takes: no statement_timeout is in force"
ALTER TABLE orders ADD COLUMN state text;
