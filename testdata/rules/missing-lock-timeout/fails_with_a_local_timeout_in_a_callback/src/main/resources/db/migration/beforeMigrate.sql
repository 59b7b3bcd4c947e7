SET LOCAL lock_timeout TO '4s';
