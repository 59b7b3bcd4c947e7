SET lock_timeout = '5s';
ALTER TABLE users ADD COLUMN region text NOT NULL DEFAULT 'eu';
ALTER TABLE users ADD COLUMN area region NOT NULL;
ALTER TABLE users ADD COLUMN zone text;
ALTER TABLE users ADD COLUMN created_at timestamptz NOT NULL DEFAULT now();
