SET lock_timeout = '5s';
ALTER TABLE users ADD COLUMN plan text NOT NULL DEFAULT 'free';
ALTER TABLE users ADD COLUMN joined_at timestamptz DEFAULT now() NOT NULL;
ALTER TABLE users ADD COLUMN region region NOT NULL;
ALTER TABLE users ADD COLUMN nickname text;
ALTER TABLE users ADD COLUMN IF NOT EXISTS plan text NOT NULL;
