SET lock_timeout = '5s';
-- expect: vacuum-full-or-cluster "CLUSTER holds ACCESS EXCLUSIVE"
CLUSTER orders USING orders_user_idx;
-- expect: vacuum-full-or-cluster "every row of every clustered table"
CLUSTER;
