SET lock_timeout = '5s';
DROP EXTENSION pgcrypto; -- expect: drop-extension warning "the functions, types and operators of extension pgcrypto go"
