-- Running downgrade s0007 -> s0006

ALTER TABLE memos RENAME TO notes;

UPDATE alembic_version SET version_num='s0006' WHERE alembic_version.version_num = 's0007';

-- Running downgrade s0006 -> s0005

DELETE FROM notes;

UPDATE alembic_version SET version_num='s0005' WHERE alembic_version.version_num = 's0006';

-- Running downgrade s0005 -> s0004

DROP INDEX ix_notes_icon;

UPDATE alembic_version SET version_num='s0004' WHERE alembic_version.version_num = 's0005';

-- Running downgrade s0004 -> s0003

DROP INDEX ix_notes_two;

DROP INDEX ix_notes_title;

UPDATE alembic_version SET version_num='s0003' WHERE alembic_version.version_num = 's0004';

-- Running downgrade s0003 -> s0002

ALTER TABLE notes DROP COLUMN uid;

ALTER TABLE notes DROP COLUMN owner;

ALTER TABLE notes DROP COLUMN colour;

UPDATE alembic_version SET version_num='s0002' WHERE alembic_version.version_num = 's0003';

-- Running downgrade s0002 -> 

DROP TABLE notes;

DELETE FROM alembic_version WHERE alembic_version.version_num = 's0002';

DROP TABLE alembic_version;

