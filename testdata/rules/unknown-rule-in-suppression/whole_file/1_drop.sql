-- expect: unknown-rule-in-suppression "no rule is called all"
-- lockkeeper:ignore-file all of it
SET lock_timeout = '5s';
DROP TABLE users; -- expect: drop-table "users goes"
