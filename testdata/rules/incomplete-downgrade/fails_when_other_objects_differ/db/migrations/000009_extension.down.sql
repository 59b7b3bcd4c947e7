-- expect: incomplete-downgrade "the extension citext stays and the schema stock stays; the next upgrade then fails: the extension citext is there already"
DROP TABLE stock.parts;
