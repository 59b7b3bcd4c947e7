CREATE TABLE books (
    isbn      text PRIMARY KEY,
    title     text NOT NULL,
    published date
);
