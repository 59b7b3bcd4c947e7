-- Running downgrade m0017 -> m0016

DROP TABLE national;

UPDATE alembic_version SET version_num='m0016' WHERE alembic_version.version_num = 'm0017';

-- Running downgrade m0016 -> m0015

ALTER TABLE posts CHANGE status state VARCHAR(10) NOT NULL;

ALTER TABLE posts ADD CONSTRAINT fk_articles FOREIGN KEY(product_id) REFERENCES products (id);

UPDATE alembic_version SET version_num='m0015' WHERE alembic_version.version_num = 'm0016';

-- Running downgrade m0015 -> m0014

DROP TABLE old;

UPDATE alembic_version SET version_num='m0014' WHERE alembic_version.version_num = 'm0015';

-- Running downgrade m0014 -> m0013

ALTER TABLE posts ADD COLUMN code CHAR(3);

DROP INDEX ix_note ON posts;

ALTER TABLE posts DROP COLUMN note;

UPDATE alembic_version SET version_num='m0013' WHERE alembic_version.version_num = 'm0014';

-- Running downgrade m0013 -> m0012

ALTER TABLE posts DROP COLUMN raw;

UPDATE alembic_version SET version_num='m0012' WHERE alembic_version.version_num = 'm0013';

-- Running downgrade m0012 -> m0011

DELETE FROM posts;

UPDATE alembic_version SET version_num='m0011' WHERE alembic_version.version_num = 'm0012';

-- Running downgrade m0011 -> m0010

ALTER TABLE other.`order` DROP COLUMN `c:\path`;

DROP TABLE other.`order`;

UPDATE alembic_version SET version_num='m0010' WHERE alembic_version.version_num = 'm0011';

-- Running downgrade m0010 -> m0009

ALTER TABLE `Runs` RENAME TO runs;

ALTER TABLE posts RENAME TO articles;

UPDATE alembic_version SET version_num='m0009' WHERE alembic_version.version_num = 'm0010';

-- Running downgrade m0009 -> m0008

DROP INDEX ix_desc ON articles;

DROP INDEX ix_using ON articles;

DROP INDEX ix_two ON articles;

DROP INDEX ix_body ON articles;

DROP INDEX ix_slug ON articles;

UPDATE alembic_version SET version_num='m0008' WHERE alembic_version.version_num = 'm0009';

-- Running downgrade m0008 -> m0007

DROP TABLE prices;

UPDATE alembic_version SET version_num='m0007' WHERE alembic_version.version_num = 'm0008';

-- Running downgrade m0007 -> m0006

ALTER TABLE articles DROP COLUMN document;

ALTER TABLE articles DROP COLUMN `blob`;

ALTER TABLE articles DROP COLUMN `long`;

ALTER TABLE articles DROP COLUMN medium;

ALTER TABLE articles DROP COLUMN tiny;

UPDATE alembic_version SET version_num='m0006' WHERE alembic_version.version_num = 'm0007';

-- Running downgrade m0006 -> m0005

ALTER TABLE articles DROP COLUMN kind;

ALTER TABLE articles DROP COLUMN tags;

ALTER TABLE articles DROP COLUMN state;

UPDATE alembic_version SET version_num='m0005' WHERE alembic_version.version_num = 'm0006';

-- Running downgrade m0005 -> m0004

DROP TABLE runs;

UPDATE alembic_version SET version_num='m0004' WHERE alembic_version.version_num = 'm0005';

-- Running downgrade m0004 -> m0003

DROP TABLE everything;

UPDATE alembic_version SET version_num='m0003' WHERE alembic_version.version_num = 'm0004';

-- Running downgrade m0003 -> m0002

DROP TABLE articles;

UPDATE alembic_version SET version_num='m0002' WHERE alembic_version.version_num = 'm0003';

-- Running downgrade m0002 -> 

DROP TABLE products;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'm0002';

DROP TABLE alembic_version;

