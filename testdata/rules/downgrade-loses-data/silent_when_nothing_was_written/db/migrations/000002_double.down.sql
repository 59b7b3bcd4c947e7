DROP INDEX users_age_idx;
ALTER TABLE users DROP COLUMN twice;
