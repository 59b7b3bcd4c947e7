CREATE TABLE cards (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner  text NOT NULL,
    token  text NOT NULL
);
