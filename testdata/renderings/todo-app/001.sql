BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 001

CREATE TABLE users (
    id VARCHAR(255) NOT NULL, 
    email VARCHAR(255) NOT NULL, 
    name VARCHAR(255), 
    created_at TIMESTAMP WITHOUT TIME ZONE DEFAULT CURRENT_TIMESTAMP, 
    PRIMARY KEY (id), 
    UNIQUE (email)
);

CREATE TABLE tasks (
    id SERIAL NOT NULL, 
    user_id VARCHAR(255) NOT NULL, 
    title VARCHAR(200) NOT NULL, 
    description TEXT, 
    completed BOOLEAN DEFAULT 'false' NOT NULL, 
    created_at TIMESTAMP WITHOUT TIME ZONE DEFAULT CURRENT_TIMESTAMP, 
    updated_at TIMESTAMP WITHOUT TIME ZONE DEFAULT CURRENT_TIMESTAMP, 
    PRIMARY KEY (id), 
    FOREIGN KEY(user_id) REFERENCES users (id)
);

CREATE INDEX idx_tasks_user_id ON tasks (user_id);

CREATE INDEX idx_tasks_completed ON tasks (completed);

INSERT INTO alembic_version (version_num) VALUES ('001') RETURNING alembic_version.version_num;

COMMIT;

