SET lock_timeout = '5s';
DROP EXTENSION citext; -- expect: drop-extension "the server refuses while users.email is of its type"
