DROP TABLE orders; -- expect: orphan-down-file "there is no version 2 that it undoes"
