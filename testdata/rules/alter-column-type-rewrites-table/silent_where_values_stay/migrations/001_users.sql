CREATE DOMAIN label AS text;
CREATE TABLE users (
  id bigint PRIMARY KEY, name varchar(50), bio varchar(200), balance numeric(10, 2), mask bit varying(8),
  seen_at timestamptz(3), net cidr, doc xml, note text, tag label, span interval(2));
