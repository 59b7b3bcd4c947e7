SET lock_timeout = '5s';
-- expect: row-security-changes-access warning "from now on whoever is not its owner sees no row of notes"
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE notes FORCE ROW LEVEL SECURITY; -- expect: row-security-changes-access warning "once row security is on, the owner too sees no row of notes"
ALTER TABLE memos ENABLE ROW LEVEL SECURITY; -- expect: row-security-changes-access note "sees only those rows of memos that a policy lets through"
CREATE POLICY own_memos ON memos USING (owner = current_user);
