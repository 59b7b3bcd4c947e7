BEGIN;

-- Running upgrade 001 -> 002

CREATE TABLE lists (
    id BIGSERIAL NOT NULL, 
    keeper_id BIGINT NOT NULL, 
    title VARCHAR(120) NOT NULL, 
    PRIMARY KEY (id), 
    FOREIGN KEY(keeper_id) REFERENCES people (id)
);

CREATE TABLE remarks (
    id BIGSERIAL NOT NULL, 
    list_id BIGINT NOT NULL, 
    author_id BIGINT NOT NULL, 
    body TEXT NOT NULL, 
    PRIMARY KEY (id), 
    FOREIGN KEY(list_id) REFERENCES lists (id) ON DELETE CASCADE, 
    FOREIGN KEY(author_id) REFERENCES people (id)
);

CREATE INDEX remarks_list_id_idx ON remarks (list_id);

CREATE INDEX lists_keeper_id_idx ON lists (keeper_id);

UPDATE alembic_version SET version_num='002' WHERE alembic_version.version_num = '001';

COMMIT;

