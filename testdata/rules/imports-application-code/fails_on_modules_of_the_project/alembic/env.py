lock_timeout = "SET lock_timeout = '5s'"
