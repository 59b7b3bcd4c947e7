BEGIN;

-- Running downgrade 002 -> 001

DROP INDEX idx_conversations_user;

DROP INDEX idx_messages_conversation;

DROP TABLE messages;

DROP TABLE conversations;

UPDATE alembic_version SET version_num='001' WHERE alembic_version.version_num = '002';

COMMIT;

