-- expect: downgrade-fails "it holds the table stock.parts"
DROP SCHEMA stock;
DROP TABLE stock.parts;
