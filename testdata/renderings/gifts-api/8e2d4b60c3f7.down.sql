BEGIN;

-- Running downgrade 8e2d4b60c3f7 -> 5c1f0e9d7a21

DROP INDEX ix_gifts_person_id;

ALTER TABLE gifts DROP CONSTRAINT fk_gifts_person_id_people;

ALTER TABLE gifts DROP COLUMN person_id;

DROP TABLE people;

UPDATE alembic_version SET version_num='5c1f0e9d7a21' WHERE alembic_version.version_num = '8e2d4b60c3f7';

COMMIT;

