SET lock_timeout = '5s'; -- expect: more-than-one-logical-change note "3 changes that nothing here connects: of users; of recipes; of prices"
ALTER TABLE users ADD COLUMN may_edit boolean NOT NULL DEFAULT false;
ALTER TABLE recipes ALTER COLUMN title SET DEFAULT '';
UPDATE prices SET amount = 0 WHERE id = 1;
