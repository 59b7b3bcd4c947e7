BEGIN;

-- Running upgrade 001 -> 002

CREATE TABLE conversations (
    id SERIAL NOT NULL, 
    user_id VARCHAR(255) NOT NULL, 
    created_at TIMESTAMP WITHOUT TIME ZONE DEFAULT CURRENT_TIMESTAMP, 
    updated_at TIMESTAMP WITHOUT TIME ZONE DEFAULT CURRENT_TIMESTAMP, 
    PRIMARY KEY (id), 
    FOREIGN KEY(user_id) REFERENCES users (id)
);

CREATE TABLE messages (
    id SERIAL NOT NULL, 
    conversation_id INTEGER NOT NULL, 
    user_id VARCHAR(255) NOT NULL, 
    role VARCHAR(20) NOT NULL, 
    content TEXT NOT NULL, 
    created_at TIMESTAMP WITHOUT TIME ZONE DEFAULT CURRENT_TIMESTAMP, 
    PRIMARY KEY (id), 
    FOREIGN KEY(conversation_id) REFERENCES conversations (id) ON DELETE CASCADE, 
    FOREIGN KEY(user_id) REFERENCES users (id)
);

CREATE INDEX idx_messages_conversation ON messages (conversation_id);

CREATE INDEX idx_conversations_user ON conversations (user_id);

UPDATE alembic_version SET version_num='002' WHERE alembic_version.version_num = '001';

COMMIT;

