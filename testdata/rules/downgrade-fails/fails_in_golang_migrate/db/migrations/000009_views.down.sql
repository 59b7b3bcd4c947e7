-- expect: downgrade-fails "the view b reads it"
DROP VIEW a;
DROP VIEW b;
