SET lock_timeout TO '4s';
