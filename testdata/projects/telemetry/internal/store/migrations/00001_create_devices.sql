-- +goose Up
-- +goose StatementBegin
CREATE TABLE devices (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL,
    last_seen timestamptz
);
-- +goose StatementEnd

CREATE TABLE readings (
    device_id uuid NOT NULL REFERENCES devices (id),
    taken_at timestamptz NOT NULL,
    value double precision NOT NULL
) PARTITION BY RANGE (taken_at);

CREATE TABLE readings_2024_01 PARTITION OF readings
    FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');

-- +goose Down
DROP TABLE readings;
DROP TABLE devices;
