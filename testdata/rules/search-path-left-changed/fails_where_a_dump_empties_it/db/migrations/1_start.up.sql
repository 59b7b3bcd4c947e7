SELECT pg_catalog.set_config('search_path', '', false); -- expect: search-path-left-changed warning "search_path stays empty"
CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY);
