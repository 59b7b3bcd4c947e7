CREATE INDEX CONCURRENTLY purchases_user_id_idx ON purchases (user_id);
