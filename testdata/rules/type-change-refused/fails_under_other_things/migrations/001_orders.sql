CREATE TABLE orders (id bigint PRIMARY KEY, total int, tax int, shop varchar(20), gross int GENERATED ALWAYS AS (total) STORED);
CREATE FUNCTION taxed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER orders_taxed BEFORE UPDATE OF tax ON orders FOR EACH ROW EXECUTE FUNCTION taxed();
CREATE POLICY own_shop ON orders USING (shop = current_user);
CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
