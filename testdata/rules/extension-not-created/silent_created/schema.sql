--
-- PostgreSQL database dump
--

CREATE TABLE public.users (id bigint NOT NULL, mail text);
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
