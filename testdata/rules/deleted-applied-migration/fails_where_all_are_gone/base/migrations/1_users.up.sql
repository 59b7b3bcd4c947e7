CREATE TABLE users (id bigint PRIMARY KEY); -- expect: deleted-applied-migration "stands at version 1 finds no file"
