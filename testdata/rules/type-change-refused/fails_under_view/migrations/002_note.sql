SET lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN note TYPE varchar(100); -- expect: type-change-refused error "the server refuses to change the type of orders.note: the view notes reads it"
