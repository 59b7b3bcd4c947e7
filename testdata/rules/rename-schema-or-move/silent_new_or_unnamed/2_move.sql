SET lock_timeout = '5s';
ALTER EXTENSION citext SET SCHEMA store;
