-- +goose Up
CREATE TABLE readings_2024_02 PARTITION OF readings
    FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');
ALTER TABLE devices ADD COLUMN serial uuid DEFAULT gen_random_uuid();

-- +goose Down
DROP TABLE readings_2024_02;
