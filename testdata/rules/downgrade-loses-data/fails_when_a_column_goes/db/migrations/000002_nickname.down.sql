-- expect: downgrade-loses-data "rolling back 000002 loses the values of users.nickname"
ALTER TABLE users DROP COLUMN nickname;
