-- expect: incomplete-downgrade "the enum type mood has the values glad, sad, calm (they were glad, sad); the next upgrade then fails: the enum mood has a value 'calm' already"
SELECT 1;
