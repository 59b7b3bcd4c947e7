SET lock_timeout = '5s';
DROP SEQUENCE orders_id_seq CASCADE; -- expect: drop-sequence-in-use "orders.id loses its default with sequence orders_id_seq: INSERTs that leave it out fail, or write NULL"
DROP SEQUENCE numbers CASCADE; -- expect: drop-sequence-in-use "orders.number loses its default"
