SET lock_timeout = '5s';
DROP SCHEMA app CASCADE; -- expect: drop-schema error "schema app goes with all that it holds: the rows of its tables too"
DROP SCHEMA shop; -- expect: drop-schema warning "the server refuses only while the schema holds anything"
