SET lock_timeout = '5s';
VACUUM FULL orders; -- expect: vacuum-full-or-cluster "every row of orders is written anew"
CLUSTER orders; -- expect: vacuum-full-or-cluster "CLUSTER"
VACUUM FULL; -- expect: vacuum-full-or-cluster "every row of every table is written anew"
