-- lockkeeper:ignore unread-file dbmate refuses it on purpose
CREATE TABLE orders (id bigint PRIMARY KEY);
