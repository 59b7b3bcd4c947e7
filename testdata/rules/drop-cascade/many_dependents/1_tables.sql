CREATE TABLE accounts (id bigint PRIMARY KEY);
CREATE TABLE a (account_id bigint REFERENCES accounts);
CREATE TABLE b (account_id bigint REFERENCES accounts);
CREATE TABLE c (account_id bigint REFERENCES accounts);
CREATE TABLE d (account_id bigint REFERENCES accounts);
CREATE TABLE e (account_id bigint REFERENCES accounts);
CREATE TABLE f (account_id bigint REFERENCES accounts);
