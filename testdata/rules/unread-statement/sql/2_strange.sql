SET lock_timeout = '5s';
ALTER TABLE users FROBNICATE COLUMN name; -- expect: unread-statement ""
FROBNICATE users; -- expect: unread-statement warning "what this does is unknown: this statement is not known"
CREATE TABLE orders (id bigint PRIMARY KEY) FROBNICATED BY users; -- expect: unread-statement "this part of the statement was not understood, so it was not judged"
