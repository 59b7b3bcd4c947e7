-- +goose Up
CREATE TYPE device_kind AS ENUM ('meter', 'gateway');
ALTER TABLE devices ADD COLUMN kind device_kind NOT NULL;
