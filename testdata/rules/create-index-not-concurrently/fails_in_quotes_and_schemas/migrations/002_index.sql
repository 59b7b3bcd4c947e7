SET lock_timeout = '5s';
-- expect: create-index-not-concurrently "Lines by order"
CREATE INDEX "Lines by order" ON shop."Order Lines" ("Order");
