-- lockkeeper:ignore drop-foreign-key nobody needs it
-- expect: drop-constraint-locks-both-tables warning "users", missing-lock-timeout "users"
ALTER TABLE orders DROP CONSTRAINT orders_user_fk;
