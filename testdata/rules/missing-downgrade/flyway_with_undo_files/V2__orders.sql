CREATE TABLE orders (id bigint PRIMARY KEY); -- expect: missing-downgrade "migration 2 has no way back"
