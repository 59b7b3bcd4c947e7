CREATE TABLE t (
  id bigint PRIMARY KEY, name text, code varchar(20), letters char(10), total numeric(10,2), free numeric,
  weight double precision, at timestamptz, seen timestamp, flag smallint, count integer, span time with time zone);
