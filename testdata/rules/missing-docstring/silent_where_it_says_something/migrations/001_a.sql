/*
 * Rows of the first kind.
 */
CREATE TABLE a (id bigint PRIMARY KEY);
