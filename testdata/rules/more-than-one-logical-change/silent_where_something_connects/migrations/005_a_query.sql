SET lock_timeout = '5s';
ALTER TABLE coupons ADD COLUMN kind text;
UPDATE letters SET id = id WHERE id IN (SELECT id FROM coupons);
