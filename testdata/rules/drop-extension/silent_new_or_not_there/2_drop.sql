SET lock_timeout = '5s';
DROP EXTENSION IF EXISTS pgcrypto;
