-- expect: enum-type-left-behind "the enum type mood stays, and the next upgrade fails"
DROP TABLE people;
