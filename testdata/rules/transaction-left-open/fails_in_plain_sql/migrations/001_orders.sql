BEGIN; -- expect: transaction-left-open "nothing ends the transaction that begins here"
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
