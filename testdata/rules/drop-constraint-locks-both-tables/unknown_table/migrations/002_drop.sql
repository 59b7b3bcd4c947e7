SET lock_timeout = '5s';
-- lockkeeper:ignore drop-foreign-key nobody needs it
ALTER TABLE orders DROP CONSTRAINT orders_user_fk; -- expect: drop-constraint-locks-both-tables "reads of and writes to users wait too"
