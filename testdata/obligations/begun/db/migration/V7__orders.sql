ALTER TABLE purchases RENAME TO orders;
CREATE VIEW purchases AS SELECT * FROM orders;
ALTER TABLE settings RENAME TO settings_old;
CREATE TABLE settings (key text PRIMARY KEY, value text);
