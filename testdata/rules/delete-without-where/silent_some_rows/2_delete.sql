DELETE FROM sessions WHERE expires_at < now();
DELETE FROM sessions USING closed WHERE closed.id = sessions.id;
WITH gone AS (DELETE FROM sessions WHERE id = 1 RETURNING id) SELECT id FROM gone;
