BEGIN;

-- Running upgrade 002 -> 003

ALTER TABLE tasks ADD COLUMN priority VARCHAR(20) DEFAULT 'medium' NOT NULL;

ALTER TABLE tasks ADD COLUMN due_date TIMESTAMP WITHOUT TIME ZONE;

ALTER TABLE tasks ADD COLUMN remind_at TIMESTAMP WITHOUT TIME ZONE;

ALTER TABLE tasks ADD COLUMN recurrence_pattern VARCHAR(100);

ALTER TABLE tasks ADD COLUMN is_recurring BOOLEAN DEFAULT 'false' NOT NULL;

CREATE TABLE tags (
    id SERIAL NOT NULL, 
    name VARCHAR(50) NOT NULL, 
    created_at TIMESTAMP WITHOUT TIME ZONE DEFAULT CURRENT_TIMESTAMP, 
    PRIMARY KEY (id), 
    UNIQUE (name)
);

CREATE TABLE task_tags (
    task_id INTEGER NOT NULL, 
    tag_id INTEGER NOT NULL, 
    PRIMARY KEY (task_id, tag_id), 
    FOREIGN KEY(task_id) REFERENCES tasks (id) ON DELETE CASCADE, 
    FOREIGN KEY(tag_id) REFERENCES tags (id) ON DELETE CASCADE
);

CREATE INDEX idx_tasks_priority ON tasks (priority);

CREATE INDEX idx_tasks_due_date ON tasks (due_date);

CREATE INDEX idx_tasks_remind_at ON tasks (remind_at);

CREATE INDEX idx_tasks_is_recurring ON tasks (is_recurring);

UPDATE alembic_version SET version_num='003' WHERE alembic_version.version_num = '002';

COMMIT;

