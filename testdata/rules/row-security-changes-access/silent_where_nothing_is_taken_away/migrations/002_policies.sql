BEGIN;
SET LOCAL lock_timeout = '5s';
DROP POLICY own_notes ON notes;
CREATE POLICY own_notes ON notes USING (owner = session_user);
CREATE POLICY first_notes ON notes FOR SELECT USING (id < 10);
COMMIT;
