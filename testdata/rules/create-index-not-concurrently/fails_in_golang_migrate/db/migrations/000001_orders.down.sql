-- lockkeeper:ignore drop-table the tables of the first migration
DROP TABLE orders;
