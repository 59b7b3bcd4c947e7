SET lock_timeout = '5s';
DROP FUNCTION total(bigint); -- expect: drop-function warning "the running release fails where it calls function total(bigint)"
