SET lock_timeout = '5s';
-- expect: set-expression-rewrites error "every row of orders is written anew while reads and writes wait: its new expression is computed for each, and SET EXPRESSION of gross holds ACCESS EXCLUSIVE"
ALTER TABLE orders ALTER COLUMN gross SET EXPRESSION AS (total * 3);
