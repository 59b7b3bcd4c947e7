CREATE OR REPLACE VIEW open_orders AS
SELECT o.id, o.customer_id, o.total, c.email
FROM orders o
JOIN customers c ON c.id = o.customer_id
WHERE o.status <> 'closed';
