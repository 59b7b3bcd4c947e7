SET lock_timeout = '5s';
COMMENT ON TABLE ordrs IS 'what people buy'; -- expect: operation-on-missing-object "the table ordrs is not there, but orders is"
