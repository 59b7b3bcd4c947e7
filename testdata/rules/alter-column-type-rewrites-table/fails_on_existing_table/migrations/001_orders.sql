CREATE TYPE state AS ENUM ('open', 'done');
CREATE TABLE orders (
  id integer NOT NULL,
  total numeric(10, 2) NOT NULL DEFAULT 0,
  code char(8),
  tags varchar(20)[],
  placed_at timestamp,
  state state);
