-- expect: downgrade-fails "the index visit_id_idx is not there, but visits_id_idx is"
DROP INDEX visit_id_idx;
DROP TABLE visits;
