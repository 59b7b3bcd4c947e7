SET lock_timeout = '5s';
-- expect: create-index-not-concurrently "Order_userId_idx"
CREATE INDEX "Order_userId_idx" ON "Order"("userId");
