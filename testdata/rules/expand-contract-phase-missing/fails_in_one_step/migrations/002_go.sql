SET lock_timeout = '5s';
COMMENT ON COLUMN orders.note IS 'deprecated';
ALTER TABLE orders DROP COLUMN note; -- expect: drop-column "", expand-contract-phase-missing error "orders.note goes without 'migrate': no migration before says that it is on its way out"
ALTER TABLE orders RENAME COLUMN state TO phase; -- expect: rename-column "", expand-contract-phase-missing "orders.state becomes phase in one step, without 'expand' and 'migrate'"
DROP TABLE notes; -- expect: drop-table "", expand-contract-phase-missing "notes goes without 'migrate'"
ALTER TABLE lists RENAME TO wishes; -- expect: rename-table "", expand-contract-phase-missing "lists becomes wishes in one step, without 'expand' and 'migrate'"
