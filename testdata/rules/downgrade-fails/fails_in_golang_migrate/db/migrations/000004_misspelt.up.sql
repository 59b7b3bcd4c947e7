CREATE TABLE visits (id bigint);
CREATE INDEX visits_id_idx ON visits (id);
