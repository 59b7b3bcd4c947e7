-- expect: incomplete-downgrade "the view active_users has another definition"
CREATE OR REPLACE VIEW active_users AS SELECT id FROM users;
