\restrict ClHw1Nz0sPq7TbYk
SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id bigint NOT NULL,
    email text,
    CONSTRAINT users_email_there CHECK ((email IS NOT NULL))
);

\unrestrict ClHw1Nz0sPq7TbYk
