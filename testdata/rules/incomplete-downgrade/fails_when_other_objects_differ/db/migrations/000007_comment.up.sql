COMMENT ON TABLE users IS 'persons';
