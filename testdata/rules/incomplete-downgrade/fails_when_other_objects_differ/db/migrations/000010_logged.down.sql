-- expect: incomplete-downgrade "the table users is unlogged"
SELECT 1;
