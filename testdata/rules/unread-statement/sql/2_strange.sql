SET lock_timeout = '5s';
ALTER TABLE users FROBNICATE COLUMN name; -- expect: unread-statement ""
FROBNICATE users; -- expect: unread-statement warning "this was not judged: this statement is not known"
CREATE TABLE orders (id bigint PRIMARY KEY) FROBNICATED BY users; -- expect: unread-statement "this part of the statement was not understood, so it was not judged"
