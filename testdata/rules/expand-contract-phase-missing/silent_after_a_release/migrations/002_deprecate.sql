SET lock_timeout = '5s';
COMMENT ON COLUMN orders.a IS 'Deprecated: see f.';
COMMENT ON TABLE notes IS 'obsolete';
ALTER TABLE orders ALTER COLUMN b DROP NOT NULL;
CREATE FUNCTION orders_c_sync() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.f := NEW.c;
  RETURN NEW;
END $$;
-- lockkeeper:ignore rename-column, expand-contract-phase-missing a swap
ALTER TABLE orders RENAME COLUMN d TO d_old;
