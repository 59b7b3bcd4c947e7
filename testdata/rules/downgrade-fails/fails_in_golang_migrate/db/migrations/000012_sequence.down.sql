-- expect: downgrade-fails "the default of the column id of bills uses it"
DROP SEQUENCE bills_id_seq;
DROP TABLE bills;
