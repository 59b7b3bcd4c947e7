SET lock_timeout = '5s';
DROP TABLE accounts CASCADE; -- expect: drop-cascade "foreign key d_account_id_fkey of d, 2 more objects and whatever else depends on it"
