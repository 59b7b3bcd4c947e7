SET lock_timeout = '5s';
-- expect: add-column-with-volatile-default error "the default gen_random_uuid() differs from row to row"
ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid();
-- expect: add-column-with-volatile-default error "the default random() differs from row to row"
ALTER TABLE users ADD COLUMN bucket double precision NOT NULL DEFAULT random();
-- expect: add-column-with-volatile-default error "the default clock_timestamp() differs"
ALTER TABLE users ADD COLUMN seen_at timestamptz DEFAULT clock_timestamp();
