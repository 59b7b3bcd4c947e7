CREATE TABLE accounts (id bigint PRIMARY KEY, code text UNIQUE, active boolean);
CREATE TABLE orders (id bigint PRIMARY KEY, account_code text REFERENCES accounts (code));
CREATE VIEW active_accounts AS SELECT id FROM accounts WHERE active;
