-- What Debian's Alembic and SQLAlchemy are too old for: the directives as the documentation of Alembic 1.18 describes
-- them, the SQL as Alembic 1.20 with SQLAlchemy 2.1 prints it. No script renders this folder anew.

BEGIN;

-- Running downgrade n0018 -> n0017

DROP SEQUENCE IF EXISTS numbers;

DROP SCHEMA IF EXISTS archive CASCADE;

UPDATE alembic_version SET version_num='n0017' WHERE alembic_version.version_num = 'n0018';

-- Running downgrade n0017 -> n0016

ALTER TABLE rooms DROP CONSTRAINT IF EXISTS ex_newer;

UPDATE alembic_version SET version_num='n0016' WHERE alembic_version.version_num = 'n0017';

-- Running downgrade n0016 -> n0015

DROP INDEX ix_collate;

DROP INDEX ix_desc;

DROP INDEX ix_label;

UPDATE alembic_version SET version_num='n0015' WHERE alembic_version.version_num = 'n0016';

-- Running downgrade n0015 -> n0014

ALTER TABLE accounts ALTER COLUMN c DROP IDENTITY;

ALTER TABLE accounts ALTER COLUMN b TYPE FLOAT;

ALTER TABLE accounts ALTER COLUMN a TYPE TEXT USING a::text;

UPDATE alembic_version SET version_num='n0014' WHERE alembic_version.version_num = 'n0015';

-- Running downgrade n0014 -> n0013

DROP TABLE unchecked;

ALTER TABLE accounts DROP CONSTRAINT ck_nv;

ALTER TABLE accounts DROP CONSTRAINT fk_nv;

UPDATE alembic_version SET version_num='n0013' WHERE alembic_version.version_num = 'n0014';

-- Running downgrade n0013 -> n0012

DROP TABLE later;

UPDATE alembic_version SET version_num='n0012' WHERE alembic_version.version_num = 'n0013';

-- Running downgrade n0012 -> n0011

DROP TABLE heap;

UPDATE alembic_version SET version_num='n0011' WHERE alembic_version.version_num = 'n0012';

-- Running downgrade n0011 -> n0010

DROP TABLE covering;

UPDATE alembic_version SET version_num='n0010' WHERE alembic_version.version_num = 'n0011';

-- Running downgrade n0010 -> n0009

DROP TABLE nulls;

DROP INDEX ix_nulls;

ALTER TABLE accounts DROP CONSTRAINT uq_nulls;

UPDATE alembic_version SET version_num='n0009' WHERE alembic_version.version_num = 'n0010';

-- Running downgrade n0009 -> n0008

ALTER TABLE readings DROP COLUMN mail;

ALTER TABLE readings DROP COLUMN count;

DROP DOMAIN positive;

UPDATE alembic_version SET version_num='n0008' WHERE alembic_version.version_num = 'n0009';

-- Running downgrade n0008 -> n0007

DROP TABLE more_types;

UPDATE alembic_version SET version_num='n0007' WHERE alembic_version.version_num = 'n0008';

-- Running downgrade n0007 -> n0006

DROP TABLE readings;

UPDATE alembic_version SET version_num='n0006' WHERE alembic_version.version_num = 'n0007';

-- Running downgrade n0006 -> n0005

ALTER TABLE logs2 DROP COLUMN id;

ALTER TABLE logs DROP COLUMN id;

UPDATE alembic_version SET version_num='n0005' WHERE alembic_version.version_num = 'n0006';

-- Running downgrade n0005 -> n0004

ALTER TABLE accounts DROP COLUMN other_id;

ALTER TABLE accounts DROP COLUMN team_id;

ALTER TABLE accounts DROP COLUMN owner_id;

UPDATE alembic_version SET version_num='n0004' WHERE alembic_version.version_num = 'n0005';

-- Running downgrade n0004 -> n0003

COMMIT;

DROP INDEX CONCURRENTLY IF EXISTS ix_slow;

BEGIN;

UPDATE alembic_version SET version_num='n0003' WHERE alembic_version.version_num = 'n0004';

-- Running downgrade n0003 -> n0002

ALTER TABLE accounts DROP CONSTRAINT IF EXISTS ck_accounts;

ALTER TABLE public.accounts DROP CONSTRAINT IF EXISTS uq_accounts;

UPDATE alembic_version SET version_num='n0002' WHERE alembic_version.version_num = 'n0003';

-- Running downgrade n0002 -> n001

DROP INDEX IF EXISTS ix_batch;

ALTER TABLE accounts DROP COLUMN IF EXISTS batch;

DROP INDEX IF EXISTS shop.ix_accounts_code;

DROP INDEX IF EXISTS ix_accounts_name;

ALTER TABLE shop.accounts DROP COLUMN IF EXISTS code;

ALTER TABLE accounts DROP COLUMN IF EXISTS name;

DROP TABLE IF EXISTS accounts;

UPDATE alembic_version SET version_num='n001' WHERE alembic_version.version_num = 'n0002';

-- Running downgrade n001 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'n001';

COMMIT;

