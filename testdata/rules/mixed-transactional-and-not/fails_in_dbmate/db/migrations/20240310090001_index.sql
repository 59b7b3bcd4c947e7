-- migrate:up
COMMENT ON TABLE orders IS 'what people buy';
VACUUM orders; -- expect: mixed-transactional-and-not "dbmate runs all of this in one transaction, which VACUUM refuses"
-- migrate:down
SELECT 1;
