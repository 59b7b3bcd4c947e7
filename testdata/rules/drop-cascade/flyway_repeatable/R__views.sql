SET LOCAL lock_timeout = '5s';
DROP VIEW IF EXISTS names CASCADE; -- expect: drop-cascade "beside view names"
CREATE VIEW names AS SELECT name FROM users;
