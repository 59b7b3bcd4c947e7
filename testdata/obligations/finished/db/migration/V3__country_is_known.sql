ALTER TABLE users VALIDATE CONSTRAINT users_country_not_null;
