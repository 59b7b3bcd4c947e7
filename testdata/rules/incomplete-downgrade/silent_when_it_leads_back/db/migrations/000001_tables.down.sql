DROP TABLE orders, users;
DROP TYPE mood;
