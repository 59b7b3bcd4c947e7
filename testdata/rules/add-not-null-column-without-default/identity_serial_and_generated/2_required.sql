SET lock_timeout = '5s';
ALTER TABLE users ADD COLUMN a bigint NOT NULL GENERATED ALWAYS AS IDENTITY; -- expect: add-column-with-volatile-default ""
ALTER TABLE users ADD COLUMN b bigserial NOT NULL; -- expect: add-column-with-volatile-default ""
