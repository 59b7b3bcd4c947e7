SET LOCAL lock_timeout = '5s';
DO $$
BEGIN
  -- lockkeeper:ignore drop-table it moved
  DROP TABLE a;
  DROP TABLE b; -- lockkeeper:ignore drop-table it moved
  EXECUTE 'DROP TABLE c'; -- expect: drop-table "c goes"
  -- lockkeeper:ignore drop-table it moved
  IF EXISTS (SELECT 1 FROM old) THEN
    DROP TABLE d; -- expect: guarded-change-may-be-skipped "where the condition in line 9 does not hold"
  END IF;
  ALTER TABLE e
    DROP COLUMN x, -- lockkeeper:ignore drop-column no release names it
    DROP COLUMN y; -- expect: drop-column "e.y goes"
  -- expect: unused-suppression "drop-table has nothing to say here"
  -- lockkeeper:ignore drop-table nothing follows
END
$$;
