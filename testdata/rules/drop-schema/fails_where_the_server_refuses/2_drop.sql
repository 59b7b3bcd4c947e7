SET lock_timeout = '5s';
DROP SCHEMA app; -- expect: drop-schema error "the server refuses to drop schema app while it holds table app.people"
