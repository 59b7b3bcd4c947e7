SET lock_timeout = '5s';
-- expect: unknown-rule-in-suppression "no rule is called dataloss"
-- lockkeeper:ignore dataloss it moved
DROP TABLE users; -- expect: drop-table "users goes"
