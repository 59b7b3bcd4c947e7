-- expect: directive-not-effective "executeInTransaction=false"
-- transaction: false
CREATE TABLE orders (id bigint PRIMARY KEY, state text);
