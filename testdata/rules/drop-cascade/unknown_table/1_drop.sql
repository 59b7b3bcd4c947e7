SET lock_timeout = '5s';
DROP TABLE IF EXISTS accounts CASCADE; -- expect: drop-cascade "CASCADE drops every object that depends on it, beside accounts"
ALTER TABLE orders DROP COLUMN state CASCADE; -- expect: drop-cascade "CASCADE drops every object that depends on it, beside orders.state"
DROP MATERIALIZED VIEW totals CASCADE; -- expect: drop-cascade "beside materialized view totals"
