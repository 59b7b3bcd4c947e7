-- expect: directive-not-effective "in one word"
-- migrate:up transaction=false
COMMENT ON TABLE orders IS 'what people buy';
-- migrate:down
SELECT 1;
