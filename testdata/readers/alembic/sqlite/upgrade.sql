CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> s0002

CREATE TABLE notes (
    id INTEGER NOT NULL, 
    title VARCHAR(80) NOT NULL, 
    body TEXT, 
    pinned BOOLEAN DEFAULT 0 NOT NULL, 
    at DATETIME DEFAULT CURRENT_TIMESTAMP, 
    price NUMERIC(8, 2), 
    kind VARCHAR(4), 
    state VARCHAR(3), 
    data JSON, 
    file BLOB, 
    score FLOAT, 
    small SMALLINT, 
    due DATE, 
    clock TIME, 
    parent_id INTEGER, 
    PRIMARY KEY (id), 
    CONSTRAINT uq_notes_title UNIQUE (title), 
    CONSTRAINT note_state CHECK (state IN ('on', 'off')), 
    FOREIGN KEY(parent_id) REFERENCES notes (id)
);

INSERT INTO alembic_version (version_num) VALUES ('s0002');

-- Running upgrade s0002 -> s0003

ALTER TABLE notes ADD COLUMN colour VARCHAR(7) DEFAULT '#ffffff' NOT NULL;

ALTER TABLE notes ADD COLUMN owner INTEGER;

ALTER TABLE notes ADD COLUMN uid CHAR(32);

UPDATE alembic_version SET version_num='s0003' WHERE alembic_version.version_num = 's0002';

-- Running upgrade s0003 -> s0004

CREATE INDEX ix_notes_title ON notes (title);

CREATE UNIQUE INDEX ix_notes_two ON notes (title, due DESC) WHERE due IS NOT NULL;

UPDATE alembic_version SET version_num='s0004' WHERE alembic_version.version_num = 's0003';

-- Running upgrade s0004 -> s0005

ALTER TABLE notes ADD COLUMN icon VARCHAR(20) DEFAULT 'none';

CREATE INDEX ix_notes_icon ON notes (icon);

UPDATE alembic_version SET version_num='s0005' WHERE alembic_version.version_num = 's0004';

-- Running upgrade s0005 -> s0006

INSERT INTO notes (id, title) VALUES (1, 'it''s');

INSERT INTO notes (id, title) VALUES (2, 'two');

UPDATE notes SET title='x' WHERE notes.id = 1;

UPDATE notes SET body = '' WHERE body IS NULL;

UPDATE alembic_version SET version_num='s0006' WHERE alembic_version.version_num = 's0005';

-- Running upgrade s0006 -> s0007

ALTER TABLE notes RENAME TO memos;

UPDATE alembic_version SET version_num='s0007' WHERE alembic_version.version_num = 's0006';

-- Running upgrade s0007 -> s0008

CREATE TABLE _alembic_tmp_notes (
    id INTEGER NOT NULL, 
    title TEXT, 
    owner_id INTEGER, 
    price NUMERIC(8, 2), 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_notes (id, title, owner_id) SELECT notes.id, notes.title, notes.owner 
FROM notes;

DROP TABLE notes;

ALTER TABLE _alembic_tmp_notes RENAME TO notes;

UPDATE alembic_version SET version_num='s0008' WHERE alembic_version.version_num = 's0007';

-- Running upgrade s0008 -> s0009

CREATE TABLE _alembic_tmp_tags (
    id INTEGER NOT NULL, 
    note_id INTEGER NOT NULL, 
    name VARCHAR(20), 
    PRIMARY KEY (id), 
    CONSTRAINT fk_tags_note FOREIGN KEY(note_id) REFERENCES notes (id) ON DELETE CASCADE, 
    CONSTRAINT ck_tags_name CHECK (name <> '')
);

INSERT INTO _alembic_tmp_tags (id, note_id, name) SELECT tags.id, tags.note_id, tags.name 
FROM tags;

DROP TABLE tags;

ALTER TABLE _alembic_tmp_tags RENAME TO tags;

CREATE INDEX ix_tags_note ON tags (note_id);

CREATE INDEX ix_tags_name ON tags (name);

UPDATE alembic_version SET version_num='s0009' WHERE alembic_version.version_num = 's0008';

-- Running upgrade s0009 -> s0010

CREATE TABLE _alembic_tmp_links (
    a INTEGER NOT NULL, 
    b INTEGER NOT NULL, 
    CONSTRAINT pk_links PRIMARY KEY (a, b), 
    UNIQUE (b)
);

INSERT INTO _alembic_tmp_links (a, b) SELECT links.a, links.b 
FROM links;

DROP TABLE links;

ALTER TABLE _alembic_tmp_links RENAME TO links;

UPDATE alembic_version SET version_num='s0010' WHERE alembic_version.version_num = 's0009';

