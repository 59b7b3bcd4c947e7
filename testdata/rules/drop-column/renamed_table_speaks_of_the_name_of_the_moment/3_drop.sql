SET lock_timeout = '5s';
ALTER TABLE people DROP COLUMN nickname; -- expect: drop-column "people.nickname goes"
