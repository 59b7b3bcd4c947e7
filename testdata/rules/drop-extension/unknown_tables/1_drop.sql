SET lock_timeout = '5s';
DROP EXTENSION IF EXISTS "uuid-ossp"; -- expect: drop-extension "the functions, types and operators of extension"
