SET lock_timeout = '5s';
RESET lock_timeout;
ALTER TABLE orders ADD COLUMN packed_at timestamptz; -- expect: missing-lock-timeout "no lock_timeout is in force"
