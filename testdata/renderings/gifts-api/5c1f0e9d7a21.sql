BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 5c1f0e9d7a21

CREATE TABLE users (
    id SERIAL NOT NULL, 
    email VARCHAR(320) NOT NULL, 
    display_name VARCHAR(120) NOT NULL, 
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    CONSTRAINT pk_users PRIMARY KEY (id), 
    CONSTRAINT uq_users_email UNIQUE (email)
);

CREATE TABLE lists (
    id SERIAL NOT NULL, 
    owner_id INTEGER NOT NULL, 
    name VARCHAR(200) NOT NULL, 
    visibility VARCHAR(20) DEFAULT 'private' NOT NULL, 
    CONSTRAINT pk_lists PRIMARY KEY (id), 
    CONSTRAINT ck_lists_visibility CHECK (visibility IN ('private', 'family', 'public')), 
    CONSTRAINT fk_lists_owner_id_users FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX ix_lists_owner_id ON lists (owner_id);

CREATE TABLE gifts (
    id SERIAL NOT NULL, 
    list_id INTEGER NOT NULL, 
    title VARCHAR(255) NOT NULL, 
    url TEXT, 
    price NUMERIC(10, 2), 
    status VARCHAR(20) DEFAULT 'IDEA' NOT NULL, 
    extra_data JSONB DEFAULT '{}'::jsonb NOT NULL, 
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    CONSTRAINT pk_gifts PRIMARY KEY (id), 
    CONSTRAINT fk_gifts_list_id_lists FOREIGN KEY(list_id) REFERENCES lists (id) ON DELETE CASCADE
);

CREATE INDEX ix_gifts_list_id ON gifts (list_id);

INSERT INTO alembic_version (version_num) VALUES ('5c1f0e9d7a21') RETURNING alembic_version.version_num;

COMMIT;

