SET lock_timeout = '5s';
ALTER TYPE mood RENAME VALUE 'glad' TO 'joyful'; -- expect: rename-enum-value "'glad' to a column of mood"
