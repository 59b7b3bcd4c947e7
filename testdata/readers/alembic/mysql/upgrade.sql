CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> m0002

CREATE TABLE products (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT, 
    stock INTEGER(11) UNSIGNED NOT NULL DEFAULT '0', 
    weight MEDIUMINT UNSIGNED ZEROFILL, 
    rating TINYINT(1) NOT NULL, 
    height SMALLINT(6), 
    price DECIMAL(10, 2) UNSIGNED NOT NULL, 
    tax NUMERIC(5, 3), 
    ratio DOUBLE(10, 4), 
    rough FLOAT UNSIGNED, 
    `real` REAL, 
    flags BIT(8), 
    made YEAR, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('m0002');

-- Running upgrade m0002 -> m0003

CREATE TABLE articles (
    id INTEGER NOT NULL AUTO_INCREMENT, 
    slug VARCHAR(190) NOT NULL, 
    code CHAR(3) DEFAULT 'abc', 
    teaser TINYTEXT, 
    body MEDIUMTEXT NOT NULL, 
    raw LONGTEXT, 
    plain TEXT, 
    sized TEXT(500), 
    sorted VARCHAR(40) COLLATE utf8mb4_bin, 
    PRIMARY KEY (id)
);

UPDATE alembic_version SET version_num='m0003' WHERE alembic_version.version_num = 'm0002';

-- Running upgrade m0003 -> m0004

CREATE TABLE everything (
    id BIGINT NOT NULL AUTO_INCREMENT, 
    a SMALLINT, 
    b VARCHAR(20) NOT NULL, 
    c VARCHAR(20), 
    d TEXT, 
    e BOOL NOT NULL DEFAULT 1, 
    f DATE, 
    g DATETIME DEFAULT now(), 
    h TIME, 
    i TIMESTAMP NOT NULL, 
    j NUMERIC(8, 2), 
    k FLOAT, 
    l BLOB, 
    m JSON, 
    n ENUM('x','y''s'), 
    o DATETIME, 
    p BINARY(16), 
    q VARBINARY(32), 
    r DECIMAL(7), 
    s VARCHAR(3), 
    t TIMESTAMP NULL, 
    PRIMARY KEY (id)
);

UPDATE alembic_version SET version_num='m0004' WHERE alembic_version.version_num = 'm0003';

-- Running upgrade m0004 -> m0005

CREATE TABLE runs (
    id INTEGER NOT NULL, 
    started DATETIME(6) NOT NULL, 
    ended TIMESTAMP(3) NULL, 
    took TIME(3), 
    plain DATETIME DEFAULT CURRENT_TIMESTAMP, 
    PRIMARY KEY (id)
);

UPDATE alembic_version SET version_num='m0005' WHERE alembic_version.version_num = 'm0004';

-- Running upgrade m0005 -> m0006

ALTER TABLE articles ADD COLUMN state ENUM('draft','it''s out') NOT NULL DEFAULT 'draft';

ALTER TABLE articles ADD COLUMN tags SET('a','b','c');

ALTER TABLE articles ADD COLUMN kind ENUM('long','short');

UPDATE alembic_version SET version_num='m0006' WHERE alembic_version.version_num = 'm0005';

-- Running upgrade m0006 -> m0007

ALTER TABLE articles ADD COLUMN tiny TINYBLOB;

ALTER TABLE articles ADD COLUMN medium MEDIUMBLOB;

ALTER TABLE articles ADD COLUMN `long` LONGBLOB;

ALTER TABLE articles ADD COLUMN `blob` BLOB(100);

ALTER TABLE articles ADD COLUMN document JSON;

UPDATE alembic_version SET version_num='m0007' WHERE alembic_version.version_num = 'm0006';

-- Running upgrade m0007 -> m0008

CREATE TABLE prices (
    product_id BIGINT UNSIGNED NOT NULL, 
    since DATE NOT NULL, 
    amount DECIMAL(10, 2) NOT NULL, 
    PRIMARY KEY (product_id, since), 
    CONSTRAINT uq_prices UNIQUE (amount, since), 
    FOREIGN KEY(product_id) REFERENCES products (id) ON DELETE CASCADE
);

ALTER TABLE articles ADD CONSTRAINT fk_articles FOREIGN KEY(product_id) REFERENCES products (id);

UPDATE alembic_version SET version_num='m0008' WHERE alembic_version.version_num = 'm0007';

-- Running upgrade m0008 -> m0009

CREATE UNIQUE INDEX ix_slug ON articles (slug);

CREATE INDEX ix_body ON articles (body(100));

CREATE INDEX ix_two ON articles (slug, body(20));

CREATE INDEX ix_using ON articles (slug) USING hash;

CREATE INDEX ix_desc ON articles (slug DESC, id);

UPDATE alembic_version SET version_num='m0009' WHERE alembic_version.version_num = 'm0008';

-- Running upgrade m0009 -> m0010

ALTER TABLE articles RENAME TO posts;

ALTER TABLE runs RENAME TO `Runs`;

ALTER TABLE posts ADD CONSTRAINT uq_posts UNIQUE (slug);

ALTER TABLE posts ADD CONSTRAINT ck_posts CHECK (id > 0);

UPDATE alembic_version SET version_num='m0010' WHERE alembic_version.version_num = 'm0009';

-- Running upgrade m0010 -> m0011

CREATE TABLE other.`order` (
    `group` INTEGER NOT NULL AUTO_INCREMENT, 
    `back``tick` VARCHAR(5), 
    PRIMARY KEY (`group`)
);

ALTER TABLE other.`order` ADD COLUMN `c:\path` VARCHAR(9) DEFAULT 'a\\b';

UPDATE `order` SET `group` = 1;

UPDATE alembic_version SET version_num='m0011' WHERE alembic_version.version_num = 'm0010';

-- Running upgrade m0011 -> m0012

INSERT INTO posts (id, slug) VALUES (1, 'a');

UPDATE posts SET slug='it''s' WHERE posts.id = 1;

DELETE FROM posts WHERE posts.slug IN ('x', 'y');

INSERT INTO posts (id) VALUES (2) ON DUPLICATE KEY UPDATE slug = 'z';

UPDATE alembic_version SET version_num='m0012' WHERE alembic_version.version_num = 'm0011';

-- Running upgrade m0012 -> m0013

ALTER TABLE posts ADD COLUMN raw LONGTEXT;

UPDATE alembic_version SET version_num='m0013' WHERE alembic_version.version_num = 'm0012';

-- Running upgrade m0013 -> m0014

ALTER TABLE posts ADD COLUMN note VARCHAR(30);

ALTER TABLE posts ADD UNIQUE (note);

CREATE INDEX ix_note ON posts (note);

ALTER TABLE posts DROP COLUMN code;

UPDATE alembic_version SET version_num='m0014' WHERE alembic_version.version_num = 'm0013';

-- Running upgrade m0014 -> m0015

CREATE TABLE old (
    a VARCHAR(20) CHARACTER SET latin1 COLLATE latin1_bin, 
    b TEXT CHARACTER SET ascii
)ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

UPDATE alembic_version SET version_num='m0015' WHERE alembic_version.version_num = 'm0014';

-- Running upgrade m0015 -> m0016

ALTER TABLE posts MODIFY slug VARCHAR(250) NOT NULL;

ALTER TABLE posts CHANGE state status VARCHAR(10) NOT NULL;

ALTER TABLE posts ALTER COLUMN plain SET DEFAULT 'x';

ALTER TABLE posts DROP FOREIGN KEY fk_articles;

UPDATE alembic_version SET version_num='m0016' WHERE alembic_version.version_num = 'm0015';

-- Running upgrade m0016 -> m0017

CREATE TABLE national (
    yes BOOL, 
    day DATE, 
    a NATIONAL CHAR(3), 
    b NATIONAL VARCHAR(30), 
    c VARCHAR(20) BINARY, 
    d TEXT ASCII, 
    e DECIMAL(8, 2) ZEROFILL, 
    f TIMESTAMP NOT NULL
);

UPDATE alembic_version SET version_num='m0017' WHERE alembic_version.version_num = 'm0016';

