SET lock_timeout = '5s';
COMMENT ON TABLE users IS 'people'; -- expect: operation-on-missing-object "the table users is not there: it is called people by then"
COMMENT ON COLUMN people.name IS 'both'; -- expect: operation-on-missing-object "people has no column name: it is called full_name by then"
COMMENT ON INDEX users_name_idx IS 'by name'; -- expect: operation-on-missing-object "the index users_name_idx is not there: it is called people_name_idx by then"
