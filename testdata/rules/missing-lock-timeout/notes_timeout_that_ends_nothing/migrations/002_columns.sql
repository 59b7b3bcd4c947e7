SET lock_timeout = 0;
ALTER TABLE orders ADD COLUMN shipped_at timestamptz; -- expect: missing-lock-timeout note "lock_timeout = 0 does not end the wait"
