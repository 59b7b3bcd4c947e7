-- expect: downgrade-fails "the column mood of people is of it"
DROP TYPE mood;
DROP TABLE people;
