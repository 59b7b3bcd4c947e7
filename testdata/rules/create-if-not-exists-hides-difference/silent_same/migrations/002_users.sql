CREATE TABLE IF NOT EXISTS users (id bigserial PRIMARY KEY, name character varying(20));
