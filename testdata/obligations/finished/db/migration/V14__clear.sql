DROP VIEW purchases;
DROP VIEW users_of_before;
DROP TABLE settings_old;
DROP TRIGGER users_email_sync ON users;
DROP FUNCTION users_email_sync();
ALTER TABLE users RENAME COLUMN email TO email_old;
ALTER TABLE users RENAME COLUMN email_new TO email;
ALTER TABLE users DROP COLUMN email_old;
ALTER TABLE orders DROP COLUMN note_old;
