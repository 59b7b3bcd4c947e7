SET lock_timeout = '5s';
-- expect: set-tablespace-or-access-method-or-logged error "every row of orders is copied while reads and writes wait: SET TABLESPACE holds ACCESS EXCLUSIVE on the table until the statement is done"
ALTER TABLE orders SET TABLESPACE pg_default;
-- expect: set-tablespace-or-access-method-or-logged "SET ACCESS METHOD holds"
ALTER TABLE orders SET ACCESS METHOD heap;
-- expect: set-tablespace-or-access-method-or-logged "SET UNLOGGED holds"
ALTER TABLE orders SET UNLOGGED;
-- expect: set-tablespace-or-access-method-or-logged "every row of visits is copied"
ALTER TABLE visits SET LOGGED;
-- expect: set-tablespace-or-access-method-or-logged "orders_user_idx is copied while all that would use it waits"
ALTER INDEX orders_user_idx SET TABLESPACE pg_default;
