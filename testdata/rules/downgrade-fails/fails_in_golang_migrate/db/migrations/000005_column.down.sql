-- expect: downgrade-fails "users has no column nik, but has nick"
ALTER TABLE users DROP COLUMN nik;
