BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 001

CREATE TABLE people (
    id BIGSERIAL NOT NULL, 
    login VARCHAR(80) NOT NULL, 
    shown_as TEXT, 
    joined TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    PRIMARY KEY (id), 
    UNIQUE (login)
);

CREATE TABLE todos (
    id BIGSERIAL NOT NULL, 
    owner_id BIGINT NOT NULL, 
    what TEXT NOT NULL, 
    done BOOLEAN DEFAULT false NOT NULL, 
    noted TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    PRIMARY KEY (id), 
    FOREIGN KEY(owner_id) REFERENCES people (id)
);

CREATE INDEX todos_owner_id_idx ON todos (owner_id);

CREATE INDEX todos_done_idx ON todos (done);

INSERT INTO alembic_version (version_num) VALUES ('001') RETURNING alembic_version.version_num;

COMMIT;

