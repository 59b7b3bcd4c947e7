SET statement_timeout = 0;
CREATE TABLE public.parts (
    id bigint NOT NULL
);
