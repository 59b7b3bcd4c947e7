SET lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN state DROP DEFAULT; -- expect: drop-default-of-required-column warning "INSERTs of the running release that leave orders.state out fail: it is required and loses its default"
ALTER TABLE orders ADD COLUMN kind text NOT NULL DEFAULT 'sale';
ALTER TABLE orders ALTER COLUMN kind DROP DEFAULT; -- expect: drop-default-of-required-column "orders.kind"
