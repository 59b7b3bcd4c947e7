-- BUDGET-17 -- expect: ticket-reference "such as P<number>-T<number>"
CREATE TABLE a (id bigint PRIMARY KEY);
