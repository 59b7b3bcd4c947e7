CREATE TABLE events (id bigint NOT NULL, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025 (id bigint NOT NULL, at date NOT NULL);
CREATE TABLE kinds (id bigint NOT NULL, kind text) PARTITION BY LIST (kind);
CREATE TABLE kinds_a (id bigint NOT NULL, kind text);
