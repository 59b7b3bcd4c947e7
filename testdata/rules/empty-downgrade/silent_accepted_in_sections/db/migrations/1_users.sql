-- migrate:up
UPDATE users SET state = 'active' WHERE state = 'new';

-- migrate:down
-- lockkeeper:ignore empty-downgrade the release before takes 'active' too
