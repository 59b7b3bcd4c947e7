SET lock_timeout = '5s';
CREATE VIEW notes AS SELECT id, note FROM orders;
ALTER TABLE orders ALTER COLUMN note TYPE varchar(100); -- expect: type-change-refused "the view notes reads it"
