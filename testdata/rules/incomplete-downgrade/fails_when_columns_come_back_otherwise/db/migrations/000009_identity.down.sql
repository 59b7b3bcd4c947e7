-- expect: incomplete-downgrade "users.id is an identity column"
SELECT 1;
