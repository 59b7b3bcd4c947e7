BEGIN;

-- Running downgrade 002 -> 001

DROP INDEX lists_keeper_id_idx;

DROP INDEX remarks_list_id_idx;

DROP TABLE remarks;

DROP TABLE lists;

UPDATE alembic_version SET version_num='001' WHERE alembic_version.version_num = '002';

COMMIT;

