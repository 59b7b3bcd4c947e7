SET lock_timeout = '5s';
DROP TYPE mood CASCADE; -- expect: drop-type-in-use "people.mood goes with all values: CASCADE drops the columns of type mood"
DROP DOMAIN email CASCADE; -- expect: drop-type-in-use "people.email, people.second_email go with all values"
