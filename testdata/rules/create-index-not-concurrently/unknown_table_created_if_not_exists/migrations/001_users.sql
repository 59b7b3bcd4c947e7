ALTER TABLE people RENAME TO users; -- expect: rename-table "users", missing-lock-timeout "all later queries of people"
