-- expect: incomplete-downgrade "the view active_users does not come back"
-- expect: incomplete-downgrade "the table users is called persons; the next upgrade then fails: the table users is not there"
ALTER TABLE people RENAME TO persons;
