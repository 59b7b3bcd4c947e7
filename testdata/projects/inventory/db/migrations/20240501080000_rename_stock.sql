-- migrate:up
ALTER TABLE parts RENAME COLUMN stock TO on_hand;

-- migrate:down

