SET lock_timeout = '5s';
ALTER TABLE users ALTER COLUMN name SET STATISTICS 500;
COMMENT ON TABLE users IS 'everybody';
GRANT SELECT ON users TO reader;
SELECT pg_catalog.setval('users_seq', 1);
