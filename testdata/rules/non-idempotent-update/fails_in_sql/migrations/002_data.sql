UPDATE users SET id = id + 1000 WHERE id > 5; -- expect: non-idempotent-update "after a failure it is run again, and changes id a second time: no row tells that it was done"
UPDATE users SET name = lower(name || ' (old)') WHERE name IS NOT NULL AND id > 5; -- expect: non-idempotent-update "changes name a second time"
UPDATE users SET name = concat('x', name) WHERE name <> '' AND id > 5; -- expect: non-idempotent-update "name"
UPDATE users SET expires_at = expires_at + interval '1 day' WHERE expires_at > '2025-01-01'; -- expect: non-idempotent-update "expires_at"
