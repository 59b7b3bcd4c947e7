DROP TABLE orders; -- expect: orphan-down-file "nothing ever runs this file: there is no .up.sql file that it takes back"
