-- expect: downgrade-fails "the table bikes is there already"
CREATE TABLE bikes (id bigint);
DROP TABLE bikes;
