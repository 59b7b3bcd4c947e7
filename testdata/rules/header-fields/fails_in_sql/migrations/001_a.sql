/* Author: zeev */ -- expect: header-fields "the header has no Date, Purpose and no Estimated runtime"
CREATE TABLE a (id bigint PRIMARY KEY);
