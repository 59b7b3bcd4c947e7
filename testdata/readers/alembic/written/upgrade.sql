-- Written by hand: from the documentation of Alembic 1.18 for op.run_async, which prints nothing without a server, and
-- from that of GeoAlchemy2, alembic_utils, pgvector and SQLAlchemy-Utils.

BEGIN;

-- Running upgrade  -> w0002

UPDATE members SET points = 10;

SELECT 1;

REFRESH MATERIALIZED VIEW loans_per_book;

-- Running upgrade w0002 -> w0003

CREATE TABLE lakes (
    id SERIAL NOT NULL,
    shape geometry(POLYGON,4326),
    plain geometry(POINT,3857),
    "any" geometry(GEOMETRY,-1),
    globe geography(POINTZ,4326),
    image raster,
    PRIMARY KEY (id)
);

CREATE INDEX idx_lakes_shape ON lakes USING gist (shape);

ALTER TABLE shop.lakes ADD COLUMN centre geography(POINT,4326);

CREATE INDEX idx_lakes_centre ON shop.lakes USING gist (centre);

CREATE INDEX idx_lakes_plain ON lakes USING gist (plain);

-- Running upgrade w0003 -> w0004

CREATE EXTENSION "pg_trgm" WITH SCHEMA "public";

CREATE FUNCTION "public"."to_upper"(some_text text) RETURNS text AS
    $$
      SELECT upper(some_text)
    $$ LANGUAGE SQL;

CREATE VIEW "public"."open_loans" AS SELECT id FROM loans WHERE status = 'open';

CREATE OR REPLACE VIEW "public"."open_loans" AS SELECT id FROM loans WHERE status = 'open';

CREATE MATERIALIZED VIEW "shop"."counts" AS SELECT 1 AS one WITH NO DATA;

CREATE TRIGGER "touch" BEFORE UPDATE ON public.books FOR EACH ROW EXECUTE PROCEDURE public.touch();

DROP TRIGGER IF EXISTS "touch" ON public.books;

CREATE TRIGGER "touch" BEFORE UPDATE ON public.books FOR EACH ROW EXECUTE PROCEDURE public.touch();

CREATE POLICY "own" ON members FOR SELECT USING (login = current_user);

-- Running upgrade w0004 -> w0005

CREATE TABLE profiles (
    id UUID NOT NULL,
    mail VARCHAR(255),
    home TEXT,
    words TSVECTOR,
    nick CITEXT,
    meaning vector(384),
    PRIMARY KEY (id)
);

COMMIT;
