CREATE TABLE a (id bigint PRIMARY KEY, created_at timestamptz); -- expect: required-columns warning "a has no updated_at, unlike the other tables of the project"
CREATE TABLE b (id bigint PRIMARY KEY); -- expect: required-columns "b has no created_at and no updated_at"
