CREATE TABLE coupons (id bigint PRIMARY KEY);
CREATE TABLE letters (id bigint PRIMARY KEY);
