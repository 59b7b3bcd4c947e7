CREATE TABLE ${schema}.users (id bigint PRIMARY KEY); -- expect: unread-statement "only the run of the migration knows this part, so it was not judged"
