CREATE SEQUENCE numbers;
CREATE TABLE orders (id bigserial PRIMARY KEY, number bigint NOT NULL DEFAULT nextval('numbers'), line bigint GENERATED ALWAYS AS IDENTITY);
