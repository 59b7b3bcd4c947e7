CREATE TABLE users (id bigint PRIMARY KEY); -- expect: missing-downgrade "migration 1 has no way back"
