SET LOCAL lock_timeout = '5s';

CREATE TABLE loans (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    isbn     text NOT NULL,
    reader   text NOT NULL,
    lent_on  date NOT NULL DEFAULT CURRENT_DATE,
    due_on   date NOT NULL,
    returned boolean NOT NULL DEFAULT false,
    CONSTRAINT loans_due_check CHECK (due_on >= lent_on)
);
