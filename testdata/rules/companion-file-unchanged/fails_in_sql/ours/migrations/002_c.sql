SET lock_timeout = '5s'; -- expect: companion-file-unchanged "backend/models.py and docs/{schema,er}.md do not change with this migration"
ALTER TABLE a ADD COLUMN note text;
