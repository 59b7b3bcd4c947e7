BEGIN;

-- Running downgrade n001 -> 

COMMIT;

