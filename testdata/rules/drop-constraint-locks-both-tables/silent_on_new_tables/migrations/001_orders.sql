CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, total int CONSTRAINT orders_total_positive CHECK (total > 0));
