-- expect: missing-lock-timeout warning "no lock_timeout is in force"
ALTER TABLE orders ADD COLUMN note text;
