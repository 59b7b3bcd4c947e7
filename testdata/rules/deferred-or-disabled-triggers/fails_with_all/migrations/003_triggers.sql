SET lock_timeout = '5s';
ALTER TABLE orders DISABLE TRIGGER ALL; -- expect: deferred-or-disabled-triggers "nothing in this file enables them again"
