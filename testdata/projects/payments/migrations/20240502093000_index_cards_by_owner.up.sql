-- One string, hence one transaction: the server refuses the second statement.
SET lock_timeout = '2s';
CREATE INDEX CONCURRENTLY cards_owner_idx ON cards (owner);
