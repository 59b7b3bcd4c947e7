SET lock_timeout = '5s';
DROP SEQUENCE numbers; -- expect: drop-sequence-in-use "the server refuses to drop sequence numbers: orders.number takes its values from it"
DROP SEQUENCE orders_line_seq; -- expect: drop-sequence-in-use "the server refuses to drop sequence orders_line_seq"
