SET lock_timeout = '5s';
ALTER TABLE orders DISABLE TRIGGER ALL; -- expect: deferred-or-disabled-triggers "orders do nothing"
