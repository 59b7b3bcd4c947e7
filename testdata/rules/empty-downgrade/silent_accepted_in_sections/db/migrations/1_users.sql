-- migrate:up
UPDATE users SET state = 'active' WHERE state IS NULL;

-- migrate:down
-- lockkeeper:ignore empty-downgrade the release before takes 'active' too
