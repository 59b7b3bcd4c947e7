DROP TABLE cars;
-- expect: downgrade-fails "the table cars is not there: it was dropped"
DROP TABLE cars;
