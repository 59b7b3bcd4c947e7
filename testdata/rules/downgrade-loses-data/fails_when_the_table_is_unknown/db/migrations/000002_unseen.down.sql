-- expect: downgrade-loses-data "loses the values of visits.note"
ALTER TABLE visits DROP COLUMN note;
