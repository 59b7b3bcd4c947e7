SET lock_timeout = '5s';
DROP SCHEMA app CASCADE; -- expect: drop-schema error "schema app goes with all that it holds: table app.people, view app.everybody"
