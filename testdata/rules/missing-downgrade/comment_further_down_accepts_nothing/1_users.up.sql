CREATE TABLE users (id bigint PRIMARY KEY); -- expect: missing-downgrade ""
-- expect: unused-suppression "missing-downgrade has nothing to say here"
-- lockkeeper:ignore missing-downgrade too late
CREATE TABLE orders (id bigint PRIMARY KEY);
