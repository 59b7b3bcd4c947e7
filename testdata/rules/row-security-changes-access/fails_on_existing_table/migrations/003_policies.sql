SET lock_timeout = '5s';
-- expect: row-security-changes-access warning "rows of memos that the restrictive policy some_memos does not let through are gone"
CREATE POLICY some_memos ON memos AS RESTRICTIVE USING (id > 1);
DROP POLICY own_memos ON memos; -- expect: row-security-changes-access warning "rows of memos that only the policy own_memos let through are gone"
ALTER TABLE memos DISABLE ROW LEVEL SECURITY; -- expect: row-security-changes-access warning "whoever may read memos sees all its rows"
