-- expect: incomplete-downgrade "the sequence invoice_numbers is integer (it was bigint)"
CREATE SEQUENCE invoice_numbers AS integer;
