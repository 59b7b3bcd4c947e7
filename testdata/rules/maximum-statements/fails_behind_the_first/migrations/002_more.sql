SET lock_timeout = '5s'; -- expect: maximum-statements warning "3 statements in one migration, where the project wants no more than 2"
CREATE TABLE d (id bigint PRIMARY KEY);
CREATE TABLE e (id bigint PRIMARY KEY);
CREATE TABLE f (id bigint PRIMARY KEY);
