SET lock_timeout = '5s';
ALTER TABLE users ADD CONSTRAINT users_email_present CHECK (email IS NOT NULL) NOT VALID;
ALTER TABLE users ADD CONSTRAINT users_name_present CHECK (NOT (name IS NULL)) NOT VALID;
ALTER TABLE users ADD CONSTRAINT users_age_sane CHECK (age IS NOT NULL AND age < 150) NOT VALID;
ALTER TABLE users ADD CONSTRAINT users_city_present CHECK (city IS DISTINCT FROM NULL) NOT VALID;
