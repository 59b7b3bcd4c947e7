SET LOCAL lock_timeout = '5s';
ALTER TABLE users ADD COLUMN mail text;
REFRESH MATERIALIZED VIEW totals; -- expect: long-work-after-exclusive-lock "reads of and writes to users wait through this"
