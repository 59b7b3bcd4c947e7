BEGIN;

-- Running downgrade c0009 -> c0008

ALTER TABLE shop.things DROP CONSTRAINT fk_things_id_users;

DROP TABLE shop.things;

UPDATE alembic_version SET version_num='c0008' WHERE alembic_version.version_num = 'c0009';

-- Running downgrade c0008 -> c0007

DROP INDEX ix_a_name_that_is_longer_than_what_the_server_keeps_of__c2d3;

UPDATE alembic_version SET version_num='c0007' WHERE alembic_version.version_num = 'c0008';

-- Running downgrade c0007 -> c0006

ALTER TABLE moods DROP COLUMN more;

DROP TABLE moods;

DROP TYPE mood_state;

UPDATE alembic_version SET version_num='c0006' WHERE alembic_version.version_num = 'c0007';

-- Running downgrade c0006 -> c0005

DROP INDEX ix_zip;

ALTER TABLE users DROP CONSTRAINT ck_users_short;

ALTER TABLE users DROP CONSTRAINT fk_users_city_cities;

UPDATE alembic_version SET version_num='c0005' WHERE alembic_version.version_num = 'c0006';

-- Running downgrade c0005 -> c0004

ALTER TABLE users DROP COLUMN zip;

DROP INDEX ix_users_city;

ALTER TABLE users DROP COLUMN city;

ALTER TABLE users DROP COLUMN slug;

ALTER TABLE users DROP COLUMN team_id;

UPDATE alembic_version SET version_num='c0004' WHERE alembic_version.version_num = 'c0005';

-- Running downgrade c0004 -> c0003

ALTER TABLE final DROP CONSTRAINT named;

ALTER TABLE final DROP CONSTRAINT ck_more;

DROP TABLE final;

UPDATE alembic_version SET version_num='c0003' WHERE alembic_version.version_num = 'c0004';

-- Running downgrade c0003 -> c0002

ALTER TABLE users DROP CONSTRAINT ck_users_adult;

ALTER TABLE orders DROP CONSTRAINT fk_orders_b_users;

ALTER TABLE users DROP CONSTRAINT uq_users_login_age;

UPDATE alembic_version SET version_num='c0002' WHERE alembic_version.version_num = 'c0003';

-- Running downgrade c0002 -> 

DROP TABLE orders;

DROP TABLE users;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'c0002';

DROP TABLE alembic_version;

COMMIT;

