DELETE FROM sessions; -- expect: delete-without-where "every row of sessions is deleted, in one transaction"
DELETE FROM ONLY sessions AS s; -- expect: delete-without-where "every row of sessions"
DELETE FROM sessions WHERE TRUE RETURNING id; -- expect: delete-without-where "every row of sessions"
