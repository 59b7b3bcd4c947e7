SET lock_timeout = '5s';
ALTER TABLE notes ENABLE ROW LEVEL SECURITY; -- expect: row-security-changes-access warning "sees no row of notes"
