SET lock_timeout = '5s';
DROP PROCEDURE IF EXISTS refill; -- expect: drop-function "the running release fails where it calls procedure refill"
