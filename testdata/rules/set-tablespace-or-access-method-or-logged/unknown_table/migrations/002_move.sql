SET lock_timeout = '5s';
ALTER TABLE orders SET TABLESPACE fast; -- expect: set-tablespace-or-access-method-or-logged "every row of orders is copied"
ALTER TABLE orders SET LOGGED; -- expect: set-tablespace-or-access-method-or-logged "every row of orders is copied"
ALTER INDEX orders_user_idx SET TABLESPACE fast; -- expect: set-tablespace-or-access-method-or-logged "orders_user_idx is copied"
