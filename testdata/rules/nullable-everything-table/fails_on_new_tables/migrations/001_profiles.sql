CREATE TABLE profiles ( -- expect: nullable-everything-table note "all 3 columns of profiles beside its key may stay empty, and so may a whole row"
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text,
  city text NULL,
  born date
);
CREATE TABLE drafts (a text, b text, c text, d text); -- expect: nullable-everything-table "all 4 columns of drafts"
