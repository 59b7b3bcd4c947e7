BEGIN; -- expect: transaction-left-open "nothing ends"
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
