SET lock_timeout = '5s';
-- expect: unknown-rule-in-suppression warning "no rule is called drop-tabel, so nothing is silenced; the nearest name is drop-table"
-- lockkeeper:ignore drop-tabel it moved
DROP TABLE users; -- expect: drop-table "users goes"
-- lockkeeper:ignore drop-table, it moved -- expect: unknown-rule-in-suppression "no rule is called it, so nothing is silenced"
DROP TABLE orders;
