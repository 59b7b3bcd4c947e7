SET lock_timeout = '5s';
DROP TABLE accounts CASCADE; -- expect: drop-cascade "CASCADE drops foreign key orders_account_id_fkey of orders, view active_accounts and whatever else depends on it, beside accounts"
