SET lock_timeout = '10min';
ALTER TABLE orders ADD COLUMN paid_at timestamptz; -- expect: missing-lock-timeout note "lock_timeout = 10min lets them wait that long"
