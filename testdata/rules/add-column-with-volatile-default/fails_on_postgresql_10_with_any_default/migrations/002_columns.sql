SET lock_timeout = '5s';
-- expect: add-column-with-volatile-default error "before PostgreSQL 11 the default true is stored in each"
ALTER TABLE users ADD COLUMN active boolean NOT NULL DEFAULT true;
