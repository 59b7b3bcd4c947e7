SET lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN state DROP DEFAULT; -- expect: drop-default-of-required-column "orders.state loses its default: INSERTs of the running release that leave it out write NULL, or fail where it is required"
