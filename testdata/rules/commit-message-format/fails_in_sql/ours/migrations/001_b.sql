/* b */ -- expect: commit-message-format warning "its commit 1a2b3c4 says"
CREATE TABLE b (id bigint PRIMARY KEY);
