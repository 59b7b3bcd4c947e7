ALTER TABLE users VALIDATE CONSTRAINT users_email_present;
ALTER TABLE users VALIDATE CONSTRAINT users_name_present;
ALTER TABLE users VALIDATE CONSTRAINT users_age_sane;
ALTER TABLE users VALIDATE CONSTRAINT users_city_present;
