CREATE TABLE later_use (id bigint PRIMARY KEY); -- expect: placeholder-table "later_use"
CREATE TABLE tmp_import (id bigint PRIMARY KEY);
