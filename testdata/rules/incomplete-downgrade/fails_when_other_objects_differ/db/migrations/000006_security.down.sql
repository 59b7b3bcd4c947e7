-- expect: incomplete-downgrade "the table users has its row security on"
DROP POLICY own ON users;
