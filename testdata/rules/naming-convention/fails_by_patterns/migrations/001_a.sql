CREATE TABLE users (
  id bigint PRIMARY KEY, -- expect: naming-convention "the primary key of users is left without a name, and the server calls it users_pkey, not pk_<table>: that is pk_users"
  email text UNIQUE, -- expect: naming-convention "the server calls it users_email_key, not uq_<table>_<columns>: that is uq_users_email"
  inviter bigint CONSTRAINT inviter_fk REFERENCES users (id), -- expect: naming-convention "foreign key inviter_fk is not called fk_<table>_<columns>_<referred_table>: that is fk_users_inviter_users"
  age integer,
  CONSTRAINT positive CHECK (age > 0), -- expect: naming-convention "check positive is not called ck_<table>_<name>"
  CONSTRAINT ck_users_age_sane CHECK (age < 200)
);
CREATE INDEX users_idx ON users (email, age); -- expect: naming-convention "index users_idx is not called ix_%(column_0_label)s: that is ix_users_email"
CREATE INDEX ON users (age); -- expect: naming-convention "the index of users is left without a name, and the server calls it users_age_idx"
CREATE INDEX ix_users_lower_email ON users (lower(email));
CREATE TYPE mood AS ENUM ('a'); -- expect: naming-convention "type mood is not called /_kind$/"
CREATE TYPE expense_kind AS ENUM ('a');
ALTER TABLE users RENAME CONSTRAINT positive TO ck_users_age;
ALTER TABLE users RENAME CONSTRAINT inviter_fk TO fk_inviter; -- expect: naming-convention "foreign key fk_inviter is not called"
CREATE TABLE legacy_x (id bigint PRIMARY KEY, "No" text UNIQUE);
