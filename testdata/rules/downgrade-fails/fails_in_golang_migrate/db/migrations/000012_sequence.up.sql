CREATE TABLE bills (id bigserial);
