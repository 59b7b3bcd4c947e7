CREATE TABLE t (
  id bigint PRIMARY KEY, name text, code varchar(20), letters char(10), total numeric(10,2), free numeric,
  weight double precision, at timestamptz, seen timestamp, flag smallint, count integer, span time with time zone);

ALTER TABLE t ADD CONSTRAINT t_name_fits CHECK (name <> '' AND char_length(name) <= 40);
ALTER TABLE t ADD CONSTRAINT t_count_fits CHECK (count >= -32767 AND count <= 32767);
