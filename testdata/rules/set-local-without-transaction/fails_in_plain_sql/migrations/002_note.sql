SET LOCAL statement_timeout = '1min'; -- expect: set-local-without-transaction "statement_timeout stays as it was"
COMMENT ON TABLE orders IS 'what people buy';
