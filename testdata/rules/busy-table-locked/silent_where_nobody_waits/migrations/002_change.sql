SET lock_timeout = '2s';
COMMENT ON TABLE orders IS 'what people buy';
ALTER TABLE orders ALTER COLUMN note SET STATISTICS 500;
ALTER TABLE items ADD COLUMN packed_at timestamptz;
