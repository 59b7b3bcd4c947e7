SET lock_timeout = '5s';
DROP TYPE IF EXISTS mood; -- expect: drop-type-in-use "the server refuses to drop type mood: people.mood is of it"
