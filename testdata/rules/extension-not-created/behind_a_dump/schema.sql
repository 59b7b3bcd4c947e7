--
-- PostgreSQL database dump
--

CREATE TABLE public.users (id bigint NOT NULL, mail text);
