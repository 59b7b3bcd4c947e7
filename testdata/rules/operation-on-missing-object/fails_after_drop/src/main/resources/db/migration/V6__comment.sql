COMMENT ON TABLE orders IS 'gone'; -- expect: operation-on-missing-object "the table orders is not there: it was dropped"
