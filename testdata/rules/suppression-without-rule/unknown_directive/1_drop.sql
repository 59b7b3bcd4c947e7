SET lock_timeout = '5s';
-- expect: suppression-without-rule "lockkeeper:disable silences nothing: the directives are lockkeeper:ignore and lockkeeper:ignore-file"
-- lockkeeper:disable drop-table
DROP TABLE users; -- expect: drop-table "users goes"
