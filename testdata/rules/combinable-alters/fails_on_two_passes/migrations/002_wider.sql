SET lock_timeout = '5s';
ALTER TABLE readings ALTER COLUMN a TYPE bigint; -- expect: alter-column-type-rewrites-table ""
ALTER TABLE readings ALTER COLUMN b TYPE bigint; -- expect: alter-column-type-rewrites-table "", combinable-alters note "readings is rewritten right behind a rewrite of it: one ALTER TABLE with both goes through its rows once"
ALTER TABLE readings ADD CHECK (c > 0); -- expect: combinable-alters "readings is scanned right behind a rewrite of it", add-check-without-not-valid ""
