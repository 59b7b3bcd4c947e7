CREATE TABLE shops (id bigint PRIMARY KEY);
CREATE TABLE tills (shop_id bigint REFERENCES shops (id));
