SET lock_timeout = '5s';
ALTER TABLE users ADD COLUMN updated_at timestamptz;
ALTER TABLE recipes ADD COLUMN updated_at timestamptz;
ALTER TABLE prices ADD COLUMN updated_at timestamptz;
