INSERT INTO roles (name) VALUES ('auditor'); -- expect: non-idempotent-insert "this runs again whenever the file changes, and adds its rows to roles a second time"
