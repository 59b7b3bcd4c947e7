-- expect: incomplete-downgrade "the index users_email_idx does not come back"
ALTER TABLE orders DROP COLUMN note;
