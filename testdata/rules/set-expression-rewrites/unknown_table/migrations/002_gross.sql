SET lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN gross SET EXPRESSION AS (total * 3); -- expect: set-expression-rewrites "every row of orders"
