-- atlas:txmode none

-- atlas:nolint
CREATE TABLE orders (id bigint PRIMARY KEY, state text);
