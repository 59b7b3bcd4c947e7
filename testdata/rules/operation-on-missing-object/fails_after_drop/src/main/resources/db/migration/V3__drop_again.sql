SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN note DROP DEFAULT; -- expect: operation-on-missing-object "orders has no column note: it was dropped"
