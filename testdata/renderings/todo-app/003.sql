BEGIN;

-- Running upgrade 002 -> 003

ALTER TABLE todos ADD COLUMN urgency VARCHAR(10) DEFAULT 'normal' NOT NULL;

ALTER TABLE todos ADD COLUMN due DATE;

ALTER TABLE todos ADD COLUMN remind TIMESTAMP WITH TIME ZONE;

ALTER TABLE todos ADD COLUMN repeats VARCHAR(40);

ALTER TABLE todos ADD COLUMN archived BOOLEAN DEFAULT 'false' NOT NULL;

CREATE TABLE labels (
    id BIGSERIAL NOT NULL, 
    word VARCHAR(30) NOT NULL, 
    PRIMARY KEY (id), 
    UNIQUE (word)
);

CREATE TABLE todo_labels (
    todo_id BIGINT NOT NULL, 
    label_id BIGINT NOT NULL, 
    PRIMARY KEY (todo_id, label_id), 
    FOREIGN KEY(todo_id) REFERENCES todos (id) ON DELETE CASCADE, 
    FOREIGN KEY(label_id) REFERENCES labels (id) ON DELETE CASCADE
);

CREATE INDEX todos_urgency_idx ON todos (urgency);

CREATE INDEX todos_due_idx ON todos (due);

CREATE INDEX todos_remind_idx ON todos (remind);

CREATE INDEX todos_archived_idx ON todos (archived);

UPDATE alembic_version SET version_num='003' WHERE alembic_version.version_num = '002';

COMMIT;

