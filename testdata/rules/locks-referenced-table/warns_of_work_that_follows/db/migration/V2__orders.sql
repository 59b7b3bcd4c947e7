SET LOCAL lock_timeout = '5s';
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  user_id bigint REFERENCES users (id)); -- expect: locks-referenced-table warning "through the index build in line 6"
-- expect: create-index-not-concurrently "writes to items wait"
CREATE INDEX items_name_idx ON items (name);
