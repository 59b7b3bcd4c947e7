-- Written by hand, as upgrade.sql.

BEGIN;

-- Running downgrade w0005 -> w0004

DROP TABLE profiles;

-- Running downgrade w0004 -> w0003

DROP POLICY "own" ON members;

DROP TRIGGER "touch" ON public.books;

DROP MATERIALIZED VIEW "shop"."counts";

DROP VIEW "public"."open_loans";

DROP FUNCTION "public"."to_upper"(some_text text);

-- Running downgrade w0003 -> w0002

DROP INDEX idx_lakes_plain;

ALTER TABLE shop.lakes DROP COLUMN centre;

DROP TABLE lakes;

-- Running downgrade w0002 -> 

UPDATE members SET points = 0;

SELECT 1;

COMMIT;
