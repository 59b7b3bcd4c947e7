SET lock_timeout = '5s';
DROP TABLE IF EXISTS accounts CASCADE; -- expect: drop-cascade "CASCADE drops every object that depends on it, beside accounts"
ALTER TABLE orders DROP COLUMN state CASCADE; -- expect: drop-cascade "CASCADE drops every object that depends on it, beside orders.state"
-- expect: drop-cascade "beside materialized view totals"
-- expect: drop-or-replace-view "totals"
DROP MATERIALIZED VIEW totals CASCADE;
