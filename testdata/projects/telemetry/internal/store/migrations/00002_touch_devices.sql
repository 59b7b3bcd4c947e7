-- +goose Up
-- +goose StatementBegin
CREATE FUNCTION touch_device() RETURNS trigger AS $$
BEGIN
    UPDATE devices SET last_seen = now() WHERE id = NEW.device_id;
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;
-- +goose StatementEnd

-- +goose Down
-- +goose StatementBegin
DROP FUNCTION touch_device();
-- +goose StatementEnd
