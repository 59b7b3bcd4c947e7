CREATE TABLE orders (id bigint PRIMARY KEY); -- expect: unread-file "it has no '-- migrate:up' line"
