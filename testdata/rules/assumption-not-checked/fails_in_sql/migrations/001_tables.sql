CREATE TABLE users (id bigint PRIMARY KEY, email text, name text, expires_at timestamptz, updated_at timestamptz);
CREATE TABLE roles (id uuid PRIMARY KEY, name text, created_at timestamptz);
