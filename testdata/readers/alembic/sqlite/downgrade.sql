-- Running downgrade s0010 -> s0009

CREATE TABLE _alembic_tmp_links (
    b INTEGER, 
    UNIQUE (b)
);

INSERT INTO _alembic_tmp_links (b) SELECT links.b 
FROM links;

DROP TABLE links;

ALTER TABLE _alembic_tmp_links RENAME TO links;

UPDATE alembic_version SET version_num='s0009' WHERE alembic_version.version_num = 's0010';

-- Running downgrade s0009 -> s0008

CREATE TABLE _alembic_tmp_tags (
    id INTEGER NOT NULL, 
    note_id INTEGER NOT NULL, 
    name VARCHAR(20), 
    PRIMARY KEY (id), 
    CONSTRAINT ck_id CHECK (id > 0), 
    CONSTRAINT uq_tags_name UNIQUE (name), 
    CONSTRAINT uq_two UNIQUE (note_id, name)
);

INSERT INTO _alembic_tmp_tags (id, note_id, name) SELECT tags.id, tags.note_id, tags.name 
FROM tags;

DROP TABLE tags;

ALTER TABLE _alembic_tmp_tags RENAME TO tags;

UPDATE alembic_version SET version_num='s0008' WHERE alembic_version.version_num = 's0009';

-- Running downgrade s0008 -> s0007

CREATE TABLE _alembic_tmp_notes (
    id INTEGER NOT NULL, 
    title VARCHAR(80) NOT NULL, 
    price VARCHAR(20), 
    owner INTEGER DEFAULT '1', 
    back BOOLEAN DEFAULT 0 NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_notes (id, title, price, owner) SELECT notes.id, notes.title, notes.price, notes.owner 
FROM notes;

DROP TABLE notes;

ALTER TABLE _alembic_tmp_notes RENAME TO notes;

UPDATE alembic_version SET version_num='s0007' WHERE alembic_version.version_num = 's0008';

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

