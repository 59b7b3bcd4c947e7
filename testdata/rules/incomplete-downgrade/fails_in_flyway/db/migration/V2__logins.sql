CREATE TABLE logins (user_id bigint);
CREATE TABLE visits (user_id bigint);
