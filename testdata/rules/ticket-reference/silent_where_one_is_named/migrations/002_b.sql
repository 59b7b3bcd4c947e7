-- Rows of the second kind.
-- See #18.
CREATE TABLE b (id bigint PRIMARY KEY);
