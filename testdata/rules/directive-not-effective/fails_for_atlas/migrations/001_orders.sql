-- orders
-- expect: directive-not-effective "that an empty line ends"
-- atlas:txmode none
CREATE TABLE orders (id bigint PRIMARY KEY, state text);
