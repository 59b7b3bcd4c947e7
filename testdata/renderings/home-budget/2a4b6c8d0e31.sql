BEGIN;

-- Running upgrade 1f3a5b7c9d20 -> 2a4b6c8d0e31

SET LOCAL lock_timeout = '5s';

CREATE TABLE categories (
    id SERIAL NOT NULL, 
    name VARCHAR(100) NOT NULL, 
    PRIMARY KEY (id), 
    CONSTRAINT uq_categories_name UNIQUE (name)
);

INSERT INTO categories (id, name) VALUES (1, 'groceries');

INSERT INTO categories (id, name) VALUES (2, 'housing');

INSERT INTO categories (id, name) VALUES (3, 'transport');

ALTER TABLE expenses ADD COLUMN category_id INTEGER;

ALTER TABLE expenses ADD CONSTRAINT fk_expenses_category_id FOREIGN KEY(category_id) REFERENCES categories (id) NOT VALID;

UPDATE alembic_version SET version_num='2a4b6c8d0e31' WHERE alembic_version.version_num = '1f3a5b7c9d20';

COMMIT;

