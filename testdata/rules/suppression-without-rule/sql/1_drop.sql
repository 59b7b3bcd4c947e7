SET lock_timeout = '5s';
-- expect: suppression-without-rule error "lockkeeper:ignore names no rule, so nothing is silenced"
-- lockkeeper:ignore
DROP TABLE users; -- expect: drop-table "users goes"
-- expect: suppression-without-rule "lockkeeper:ignore-file names no rule, so nothing is silenced"
-- lockkeeper:ignore-file
DROP TABLE orders; -- expect: drop-table "orders goes"
