-- expect: incomplete-downgrade "the table visits stays; the next upgrade then fails: the table visits is there already"
DROP TABLE logins;
