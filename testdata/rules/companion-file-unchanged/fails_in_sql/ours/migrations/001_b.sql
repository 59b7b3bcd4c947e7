SET lock_timeout = '5s'; -- expect: companion-file-unchanged warning "backend/models.py, docs/{schema,er}.md, backend/schemas.py and docs/AUDIT.md do not change with this migration"
ALTER TABLE users ADD COLUMN groups jsonb NOT NULL DEFAULT '[]';
