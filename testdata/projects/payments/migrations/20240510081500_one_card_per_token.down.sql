ALTER TABLE cards DROP CONSTRAINT cards_token_key;
