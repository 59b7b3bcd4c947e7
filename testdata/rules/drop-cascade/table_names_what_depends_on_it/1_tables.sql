CREATE TABLE accounts (id bigint PRIMARY KEY, active boolean);
CREATE TABLE orders (id bigint PRIMARY KEY, account_id bigint REFERENCES accounts);
CREATE VIEW active_accounts AS SELECT id FROM accounts WHERE active;
