DO $$ BEGIN IF current_setting('app.env') = 'prod' THEN CREATE TABLE visits (id bigint); END IF; END $$;
