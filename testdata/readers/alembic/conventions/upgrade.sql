BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> c0002

CREATE TABLE users (
    id SERIAL NOT NULL, 
    email VARCHAR(80), 
    login VARCHAR(80), 
    age INTEGER NOT NULL, 
    CONSTRAINT pk_users PRIMARY KEY (id), 
    CONSTRAINT ck_users_positive_age CHECK (age > 0), 
    CONSTRAINT uq_users_email UNIQUE (email)
);

CREATE INDEX ix_users_login ON users (login);

CREATE TABLE orders (
    id SERIAL NOT NULL, 
    user_id INTEGER, 
    a INTEGER, 
    b INTEGER, 
    CONSTRAINT pk_orders PRIMARY KEY (id), 
    CONSTRAINT uq_orders_a_b UNIQUE (a, b), 
    CONSTRAINT fk_orders_a_pairs FOREIGN KEY(a, b) REFERENCES shop.pairs (x, y), 
    CONSTRAINT fk_orders_user_id_users FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE
);

INSERT INTO alembic_version (version_num) VALUES ('c0002') RETURNING alembic_version.version_num;

-- Running upgrade c0002 -> c0003

ALTER TABLE users ADD CONSTRAINT uq_users_login_age UNIQUE (login, age);

ALTER TABLE orders ADD CONSTRAINT fk_orders_b_users FOREIGN KEY(b) REFERENCES users (id);

ALTER TABLE users ADD CONSTRAINT ck_users_adult CHECK (age > 17);

ALTER TABLE pairs ADD CONSTRAINT pk_pairs PRIMARY KEY (x, y);

CREATE INDEX ix_users_age ON users (age);

CREATE UNIQUE INDEX ix_users_login_age ON users (login, age);

UPDATE alembic_version SET version_num='c0003' WHERE alembic_version.version_num = 'c0002';

-- Running upgrade c0003 -> c0004

CREATE TABLE final (
    id SERIAL NOT NULL, 
    CONSTRAINT pk_as_written PRIMARY KEY (id), 
    CONSTRAINT ck_as_written CHECK (id > 0)
);

ALTER TABLE final ADD CONSTRAINT ck_more CHECK (id < 100);

ALTER TABLE final ADD CONSTRAINT uq_more UNIQUE (id);

ALTER TABLE final ADD CONSTRAINT named UNIQUE (id);

UPDATE alembic_version SET version_num='c0004' WHERE alembic_version.version_num = 'c0003';

-- Running upgrade c0004 -> c0005

ALTER TABLE users ADD COLUMN team_id INTEGER;

ALTER TABLE users ADD CONSTRAINT fk_users_team_id_teams FOREIGN KEY(team_id) REFERENCES teams (id);

ALTER TABLE users ADD COLUMN slug VARCHAR(20);

ALTER TABLE users ADD CONSTRAINT uq_users_slug UNIQUE (slug);

ALTER TABLE users ADD COLUMN city VARCHAR(20);

CREATE INDEX ix_users_city ON users (city);

ALTER TABLE users ADD COLUMN zip VARCHAR(20) CONSTRAINT ck_users_filled CHECK (zip <> '');

UPDATE alembic_version SET version_num='c0005' WHERE alembic_version.version_num = 'c0004';

-- Running upgrade c0005 -> c0006

ALTER TABLE users ADD CONSTRAINT uq_users_zip UNIQUE (zip);

ALTER TABLE users ADD CONSTRAINT fk_users_city_cities FOREIGN KEY(city) REFERENCES cities (name);

ALTER TABLE users ADD CONSTRAINT ck_users_short CHECK (length(zip) < 9);

CREATE INDEX ix_zip ON users (zip);

UPDATE alembic_version SET version_num='c0006' WHERE alembic_version.version_num = 'c0005';

-- Running upgrade c0006 -> c0007

CREATE TYPE mood_state AS ENUM ('c', 'd');

CREATE TABLE moods (
    kind VARCHAR(1), 
    state mood_state, 
    CONSTRAINT ck_moods_mood_kind CHECK (kind IN ('a', 'b'))
);

ALTER TABLE moods ADD COLUMN more VARCHAR(1);

ALTER TABLE moods ADD CONSTRAINT ck_moods_mood_more CHECK (more IN ('e'));

UPDATE alembic_version SET version_num='c0007' WHERE alembic_version.version_num = 'c0006';

-- Running upgrade c0007 -> c0008

ALTER TABLE a_table_with_a_name_that_is_rather_long ADD CONSTRAINT uq_a_table_with_a_name_that_is_rather_long_and_a_column_1023 UNIQUE (and_a_column_with_a_long_name_too);

CREATE INDEX ix_a_name_that_is_longer_than_what_the_server_keeps_of__c2d3 ON users (age);

UPDATE alembic_version SET version_num='c0008' WHERE alembic_version.version_num = 'c0007';

-- Running upgrade c0008 -> c0009

CREATE TABLE shop.things (
    id SERIAL NOT NULL, 
    code TEXT, 
    CONSTRAINT pk_things PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_things_code ON shop.things (code);

ALTER TABLE shop.things ADD CONSTRAINT fk_things_id_users FOREIGN KEY(id) REFERENCES public.users (id);

UPDATE alembic_version SET version_num='c0009' WHERE alembic_version.version_num = 'c0008';

COMMIT;

