BEGIN;

-- Running upgrade 5c1f0e9d7a21 -> 8e2d4b60c3f7

CREATE TABLE people (
    id SERIAL NOT NULL, 
    user_id INTEGER NOT NULL, 
    name VARCHAR(120) NOT NULL, 
    interests VARCHAR[], 
    CONSTRAINT pk_people PRIMARY KEY (id), 
    CONSTRAINT fk_people_user_id_users FOREIGN KEY(user_id) REFERENCES users (id)
);

ALTER TABLE gifts ADD COLUMN person_id INTEGER;

ALTER TABLE gifts ADD CONSTRAINT fk_gifts_person_id_people FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE SET NULL;

CREATE INDEX ix_gifts_person_id ON gifts (person_id);

UPDATE alembic_version SET version_num='8e2d4b60c3f7' WHERE alembic_version.version_num = '5c1f0e9d7a21';

COMMIT;

