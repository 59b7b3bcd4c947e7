-- expect: downgrade-loses-data "loses the rows of logins and the values of users.age that do not fit integer"
DROP TABLE logins;
ALTER TABLE users ALTER COLUMN age TYPE integer;
