SET LOCAL lock_timeout = '5s'; -- expect: set-local-without-transaction "lock_timeout stays as it was"
ALTER TABLE orders ADD COLUMN note text; -- expect: missing-lock-timeout ""
