SET LOCAL lock_timeout = '5s';
ALTER TABLE users ADD COLUMN status text;
UPDATE users SET status = 'active'; -- expect: update-without-where "every row of users", schema-and-data-change-together "readers and writers of users wait while this runs: the transaction has locked it in line 2"
