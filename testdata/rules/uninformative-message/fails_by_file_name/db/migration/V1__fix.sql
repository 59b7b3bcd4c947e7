CREATE TABLE a (id bigint PRIMARY KEY); -- expect: uninformative-message "does not tell what changes"
