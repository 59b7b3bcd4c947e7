CREATE TABLE "userAccounts" ( -- expect: naming-convention warning "is not called snake_case"
  id bigint PRIMARY KEY,
  "displayName" text NOT NULL, -- expect: naming-convention "is not called snake_case"
  userId bigint,
  CONSTRAINT "Whatever" CHECK (id > 0)
);
CREATE TABLE users (id bigint PRIMARY KEY, name text);
ALTER TABLE users RENAME COLUMN name TO "fullName"; -- expect: naming-convention "is not called snake_case"
