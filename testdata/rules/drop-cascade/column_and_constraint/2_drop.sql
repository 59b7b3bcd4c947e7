SET lock_timeout = '5s';
ALTER TABLE accounts DROP COLUMN active CASCADE; -- expect: drop-cascade "CASCADE drops view active_accounts and whatever else depends on it, beside accounts.active"
ALTER TABLE accounts DROP CONSTRAINT accounts_code_key CASCADE; -- expect: drop-cascade "CASCADE drops foreign key orders_account_code_fkey of orders and whatever else depends on it, beside constraint accounts_code_key"
