CREATE ROLE reporting LOGIN PASSWORD 'hunter2-Xk9'; -- expect: secrets-in-migration error "the password of a role stands here in plain text: whoever can read the repository"
-- expect: secrets-in-migration "the password of a role"
-- ALTER USER app WITH PASSWORD 'changeme';
CREATE USER MAPPING FOR app SERVER archive OPTIONS (user 'app', password 'hunter2-Xk9'); -- expect: secrets-in-migration "the password of a user mapping"
COMMENT ON TABLE users IS 'copied from postgres://app:s3cr3t-9@db.example.com/app'; -- expect: secrets-in-migration "the password of a connection"
COMMENT ON TABLE roles IS 'AKIAABCDEFGHIJKLMNOP'; -- expect: secrets-in-migration "an access key of AWS"
COMMENT ON COLUMN roles.id IS 'host=db.example.com user=app password=s3cr3t'; -- expect: secrets-in-migration "the password of a connection"
