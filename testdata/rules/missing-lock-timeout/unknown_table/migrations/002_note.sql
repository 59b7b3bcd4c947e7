-- expect: missing-lock-timeout "ALTER TABLE waits for ACCESS EXCLUSIVE on orders"
ALTER TABLE orders ADD COLUMN note text;
