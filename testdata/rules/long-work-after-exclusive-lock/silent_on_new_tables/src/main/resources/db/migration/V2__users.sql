SET LOCAL lock_timeout = '5s';
ALTER TABLE users ADD COLUMN mail text;
CREATE TABLE mails (id bigint PRIMARY KEY, mail text);
CREATE INDEX mails_mail ON mails (mail);
