BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0f6a2c9d1b47

CREATE TABLE users (
    id SERIAL NOT NULL, 
    email VARCHAR NOT NULL, 
    hashed_password VARCHAR NOT NULL, 
    created_at TIMESTAMP WITHOUT TIME ZONE, 
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_users_email ON users (email);

CREATE TABLE recipes (
    id SERIAL NOT NULL, 
    user_id INTEGER, 
    title VARCHAR(200) NOT NULL, 
    body TEXT, 
    updated_at TIMESTAMP WITHOUT TIME ZONE, 
    PRIMARY KEY (id), 
    FOREIGN KEY(user_id) REFERENCES users (id)
);

CREATE TABLE stats (
    id SERIAL NOT NULL, 
    recipe_id INTEGER NOT NULL, 
    views INTEGER DEFAULT '0' NOT NULL, 
    seen_at TIMESTAMP WITHOUT TIME ZONE, 
    PRIMARY KEY (id), 
    FOREIGN KEY(recipe_id) REFERENCES recipes (id)
);

INSERT INTO alembic_version (version_num) VALUES ('0f6a2c9d1b47') RETURNING alembic_version.version_num;

COMMIT;

