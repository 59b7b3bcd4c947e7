BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 1f3a5b7c9d20

CREATE TYPE expense_kind AS ENUM ('fixed', 'variable', 'one_off');

CREATE TABLE expenses (
    id BIGINT GENERATED ALWAYS AS IDENTITY, 
    date DATE NOT NULL, 
    business VARCHAR(200), 
    category VARCHAR(100), 
    amount NUMERIC(12, 2) NOT NULL, 
    account VARCHAR(100), 
    currency VARCHAR(3) DEFAULT 'ILS' NOT NULL, 
    kind expense_kind DEFAULT 'variable' NOT NULL, 
    notes TEXT, 
    PRIMARY KEY (id), 
    CONSTRAINT ck_expenses_amount CHECK (amount >= 0)
);

CREATE INDEX ix_expenses_date ON expenses (date);

CREATE TABLE income (
    id BIGINT GENERATED ALWAYS AS IDENTITY, 
    date DATE NOT NULL, 
    source VARCHAR(200) NOT NULL, 
    amount NUMERIC(12, 2) NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('1f3a5b7c9d20') RETURNING alembic_version.version_num;

COMMIT;

