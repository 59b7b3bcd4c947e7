-- expect: downgrade-fails "the view seen_users reads it"
ALTER TABLE users DROP COLUMN seen;
DROP VIEW seen_users;
