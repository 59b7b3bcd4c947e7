ALTER TABLE users ADD COLUMN joined timestamp with time zone DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE users ADD COLUMN email character varying(50) DEFAULT '0'::varchar NOT NULL;
COMMENT ON COLUMN users.email IS 'where';
ALTER TABLE users ADD COLUMN age int4 DEFAULT '0' CHECK (age >= 0);
ALTER TABLE users ADD COLUMN mood mood DEFAULT 'glad'::mood, ADD COLUMN alive bool DEFAULT 't';
