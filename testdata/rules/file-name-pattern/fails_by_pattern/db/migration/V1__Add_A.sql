CREATE TABLE a (id bigint PRIMARY KEY); -- expect: file-name-pattern "V1__Add_A.sql is not called YYYY_MM_DD_HH_MM_SS_slug.py"
