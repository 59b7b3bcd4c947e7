BEGIN;

-- Running downgrade 0183 -> 0182

DROP TABLE rarer;

DROP TYPE rarer_kind;

UPDATE alembic_version SET version_num='0182' WHERE alembic_version.version_num = '0183';

-- Running downgrade 0182 -> 0181

DROP TABLE statistics_default;

DROP TABLE statistics;

UPDATE alembic_version SET version_num='0181' WHERE alembic_version.version_num = '0182';

-- Running downgrade 0181 -> 0180

CREATE SCHEMA north;

ALTER TABLE loans ADD COLUMN note TEXT;

CREATE TABLE answers (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

UPDATE alembic_version SET version_num='0180' WHERE alembic_version.version_num = '0181';

-- Running downgrade 0180 -> 0179

ALTER TABLE loans DROP COLUMN ticket_no;

DROP SEQUENCE ticket_seq;

UPDATE alembic_version SET version_num='0179' WHERE alembic_version.version_num = '0180';

-- Running downgrade 0179 -> 0178

DROP TABLE south.customers;

DROP SCHEMA south;

DROP TABLE north.customers;

DROP SCHEMA north;

UPDATE alembic_version SET version_num='0178' WHERE alembic_version.version_num = '0179';

-- Running downgrade 0178 -> 0177

ALTER TABLE shop.loans DROP COLUMN c;

ALTER TABLE shop.loans DROP COLUMN b;

ALTER TABLE shop.loans DROP COLUMN a;

UPDATE alembic_version SET version_num='0177' WHERE alembic_version.version_num = '0178';

-- Running downgrade 0177 -> 0176

ALTER TABLE members ALTER COLUMN login TYPE VARCHAR(40);

ALTER TABLE books ALTER COLUMN title TYPE VARCHAR(200);

UPDATE alembic_version SET version_num='0176' WHERE alembic_version.version_num = '0177';

-- Running downgrade 0176 -> 0175

DROP TABLE answers;

UPDATE alembic_version SET version_num='0175' WHERE alembic_version.version_num = '0176';

-- Running downgrade 0175 -> 0174

DROP INDEX "two.parts".ix_t;

DROP TABLE "two.parts".t;

UPDATE alembic_version SET version_num='0174' WHERE alembic_version.version_num = '0175';

-- Running downgrade 0174 -> 0173

ALTER TABLE loans DROP CONSTRAINT ck_weeks;

ALTER TABLE loans DROP COLUMN weeks;

DROP INDEX ix_year;

UPDATE alembic_version SET version_num='0173' WHERE alembic_version.version_num = '0174';

-- Running downgrade 0173 -> 0172

ALTER TABLE boxes DROP CONSTRAINT ck_not_in;

ALTER TABLE boxes DROP CONSTRAINT ck_between;

ALTER TABLE boxes DROP CONSTRAINT ck_cast;

ALTER TABLE boxes DROP CONSTRAINT ck_negated;

ALTER TABLE boxes DROP CONSTRAINT ck_either;

ALTER TABLE boxes DROP CONSTRAINT ck_both;

ALTER TABLE boxes DROP CONSTRAINT ck_ratio;

ALTER TABLE boxes DROP CONSTRAINT ck_text;

ALTER TABLE boxes DROP CONSTRAINT ck_product;

ALTER TABLE boxes DROP CONSTRAINT ck_sum;

UPDATE alembic_version SET version_num='0172' WHERE alembic_version.version_num = '0173';

-- Running downgrade 0172 -> 0171

ALTER TABLE loans RESET (fillfactor);

DROP INDEX ix_gin_fast;

DROP INDEX ix_fill;

UPDATE alembic_version SET version_num='0171' WHERE alembic_version.version_num = '0172';

-- Running downgrade 0171 -> 0170

ALTER TABLE books DISABLE TRIGGER USER;

UPDATE books SET language = upper(language);

ALTER TABLE books ENABLE TRIGGER USER;

UPDATE alembic_version SET version_num='0170' WHERE alembic_version.version_num = '0171';

-- Running downgrade 0170 -> 0169

DROP INDEX ix_fines_loans_id;

ALTER TABLE fines DROP CONSTRAINT fk_fines_loans_id;

ALTER TABLE fines DROP COLUMN loans_id;

DROP INDEX ix_loans_guarantor_id;

ALTER TABLE loans DROP CONSTRAINT fk_loans_guarantor_id;

ALTER TABLE loans DROP COLUMN guarantor_id;

DROP INDEX ix_books_shelves_id;

ALTER TABLE books DROP CONSTRAINT fk_books_shelves_id;

ALTER TABLE books DROP COLUMN shelves_id;

UPDATE alembic_version SET version_num='0169' WHERE alembic_version.version_num = '0170';

-- Running downgrade 0169 -> 0168

DROP TABLE shirts;

DROP TYPE size;

DROP TYPE colour_of_shirt;

UPDATE alembic_version SET version_num='0168' WHERE alembic_version.version_num = '0169';

-- Running downgrade 0168 -> 0167

DROP TABLE papers;

DROP TYPE paper_kind;

UPDATE alembic_version SET version_num='0167' WHERE alembic_version.version_num = '0168';

-- Running downgrade 0167 -> 0166

DROP TABLE moods_of_staff;

DROP TABLE moods_of_readers;

DROP TYPE reader_mood;

UPDATE alembic_version SET version_num='0166' WHERE alembic_version.version_num = '0167';

-- Running downgrade 0166 -> 0165

DROP TABLE crates2;

DROP TABLE crates;

UPDATE alembic_version SET version_num='0165' WHERE alembic_version.version_num = '0166';

-- Running downgrade 0165 -> 0164

ALTER TABLE books DROP COLUMN state;

DROP TYPE shop.state;

UPDATE alembic_version SET version_num='0164' WHERE alembic_version.version_num = '0165';

-- Running downgrade 0164 -> 0163

ALTER TABLE members DROP COLUMN address;

ALTER TABLE members DROP COLUMN flags;

ALTER TABLE members DROP COLUMN numbers;

ALTER TABLE members DROP COLUMN key;

UPDATE alembic_version SET version_num='0163' WHERE alembic_version.version_num = '0164';

-- Running downgrade 0163 -> 0162

ALTER TABLE members ALTER COLUMN phone DROP NOT NULL;

UPDATE alembic_version SET version_num='0162' WHERE alembic_version.version_num = '0163';

-- Running downgrade 0162 -> 0161

DROP POLICY own_row ON members;

ALTER TABLE members DISABLE ROW LEVEL SECURITY;

UPDATE alembic_version SET version_num='0161' WHERE alembic_version.version_num = '0162';

-- Running downgrade 0161 -> 0160

ALTER TABLE translations DROP CONSTRAINT fk_match_full;

ALTER TABLE translations DROP CONSTRAINT fk_match;

UPDATE alembic_version SET version_num='0160' WHERE alembic_version.version_num = '0161';

-- Running downgrade 0160 -> 0159

ALTER TABLE book_authors DROP CONSTRAINT fk_order;

ALTER TABLE book_authors DROP CONSTRAINT uq_order;

UPDATE alembic_version SET version_num='0159' WHERE alembic_version.version_num = '0160';

-- Running downgrade 0159 -> 0158

DROP INDEX ix_places_path;

DROP TABLE places;

UPDATE alembic_version SET version_num='0158' WHERE alembic_version.version_num = '0159';

-- Running downgrade 0158 -> 0157

DROP INDEX uq_books_isbn_alive;

CREATE UNIQUE INDEX ix_books_isbn ON books (isbn);

ALTER TABLE books DROP COLUMN deleted_at;

UPDATE alembic_version SET version_num='0157' WHERE alembic_version.version_num = '0158';

-- Running downgrade 0157 -> 0156

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM reader;

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM writer;

UPDATE alembic_version SET version_num='0156' WHERE alembic_version.version_num = '0157';

-- Running downgrade 0156 -> 0155

DROP INDEX uq_loans_per_book;

DROP MATERIALIZED VIEW loans_per_book;

UPDATE alembic_version SET version_num='0155' WHERE alembic_version.version_num = '0156';

-- Running downgrade 0155 -> 0154

DROP INDEX ix_loans_history_id;

DROP TABLE loans_history;

DROP INDEX ix_members_history_id;

DROP TABLE members_history;

DROP INDEX ix_books_history_id;

DROP TABLE books_history;

UPDATE alembic_version SET version_num='0154' WHERE alembic_version.version_num = '0155';

-- Running downgrade 0154 -> 0153

DROP TRIGGER log_members ON members;

DROP TRIGGER log_books ON books;

DROP FUNCTION log_change();

DROP TABLE changes;

UPDATE alembic_version SET version_num='0153' WHERE alembic_version.version_num = '0154';

-- Running downgrade 0153 -> 0152

ALTER TABLE events DROP CONSTRAINT ex_events_during;

ALTER TABLE events DROP COLUMN during;

UPDATE alembic_version SET version_num='0152' WHERE alembic_version.version_num = '0153';

-- Running downgrade 0152 -> 0151

DROP INDEX ix_cond;

ALTER TABLE loans DROP CONSTRAINT fk_cond;

UPDATE alembic_version SET version_num='0151' WHERE alembic_version.version_num = '0152';

-- Running downgrade 0151 -> 0150

ALTER TABLE shop.labels DROP CONSTRAINT uq_dict;

ALTER TABLE books DROP COLUMN lent;

UPDATE alembic_version SET version_num='0150' WHERE alembic_version.version_num = '0151';

-- Running downgrade 0150 -> 0149

DROP INDEX ix_loans_priority;

ALTER TABLE loans DROP CONSTRAINT ck_loans_priority;

ALTER TABLE loans DROP COLUMN priority;

UPDATE alembic_version SET version_num='0149' WHERE alembic_version.version_num = '0150';

-- Running downgrade 0149 -> 0148

ALTER TABLE members ADD COLUMN family_name VARCHAR(120) DEFAULT '' NOT NULL;

UPDATE members SET family_name = last_name;

ALTER TABLE members ALTER COLUMN family_name DROP DEFAULT;

ALTER TABLE members ALTER COLUMN last_name DROP NOT NULL;

UPDATE alembic_version SET version_num='0148' WHERE alembic_version.version_num = '0149';

-- Running downgrade 0148 -> 0147

ALTER TABLE members DROP COLUMN last_name;

ALTER TABLE members DROP COLUMN first_name;

UPDATE alembic_version SET version_num='0147' WHERE alembic_version.version_num = '0148';

-- Running downgrade 0147 -> 0146

ALTER TABLE books ALTER COLUMN title DROP NOT NULL;

UPDATE alembic_version SET version_num='0146' WHERE alembic_version.version_num = '0147';

-- Running downgrade 0146 -> 0145

ALTER TABLE members DROP CONSTRAINT uq_members_email;

UPDATE alembic_version SET version_num='0145' WHERE alembic_version.version_num = '0146';

-- Running downgrade 0145 -> 0144

CREATE TABLE visits_old (
    id BIGSERIAL NOT NULL, 
    agent TEXT, 
    PRIMARY KEY (id)
);

INSERT INTO visits_old (agent) SELECT agent FROM visits;

DROP TABLE visits;

ALTER TABLE visits_old RENAME TO visits;

UPDATE alembic_version SET version_num='0144' WHERE alembic_version.version_num = '0145';

-- Running downgrade 0144 -> 0143

ALTER TABLE loans DROP COLUMN half;

ALTER TABLE loans DROP COLUMN until;

ALTER TABLE loans DROP COLUMN span;

UPDATE alembic_version SET version_num='0143' WHERE alembic_version.version_num = '0144';

-- Running downgrade 0143 -> 0142

ALTER TABLE events DROP COLUMN object;

ALTER TABLE events DROP COLUMN list;

ALTER TABLE events DROP COLUMN state;

UPDATE alembic_version SET version_num='0142' WHERE alembic_version.version_num = '0143';

-- Running downgrade 0142 -> 0141

ALTER TABLE books ALTER COLUMN weight TYPE FLOAT(24);

ALTER TABLE loans ALTER COLUMN id TYPE INTEGER;

ALTER TABLE books ALTER COLUMN pages TYPE SMALLINT;

ALTER TABLE books ALTER COLUMN price TYPE NUMERIC(8, 2);

UPDATE alembic_version SET version_num='0141' WHERE alembic_version.version_num = '0142';

-- Running downgrade 0141 -> 0140

ALTER TABLE polls ALTER COLUMN answers TYPE VARCHAR[];

ALTER TABLE events ALTER COLUMN payload TYPE JSONB USING payload::jsonb;

ALTER TABLE books ALTER COLUMN title TYPE VARCHAR(200);

ALTER TABLE books ALTER COLUMN isbn TYPE VARCHAR(13);

ALTER TABLE members ALTER COLUMN card_number TYPE VARCHAR(12);

ALTER TABLE members ALTER COLUMN family_name TYPE VARCHAR(120);

UPDATE alembic_version SET version_num='0140' WHERE alembic_version.version_num = '0141';

-- Running downgrade 0140 -> 0139

DELETE FROM rates;

UPDATE alembic_version SET version_num='0139' WHERE alembic_version.version_num = '0140';

-- Running downgrade 0139 -> 0138

DROP INDEX ix_conventions_email;

ALTER TABLE conventions DROP CONSTRAINT fk_conventions_id_members;

DROP TABLE conventions;

UPDATE alembic_version SET version_num='0138' WHERE alembic_version.version_num = '0139';

-- Running downgrade 0138 -> 0137

ALTER TABLE books DROP COLUMN bound;

ALTER TABLE books DROP COLUMN whole;

ALTER TABLE books DROP COLUMN aliased;

UPDATE alembic_version SET version_num='0137' WHERE alembic_version.version_num = '0138';

-- Running downgrade 0137 -> 0136

DROP INDEX ix_imported;

DROP TABLE imported;

UPDATE alembic_version SET version_num='0136' WHERE alembic_version.version_num = '0137';

-- Running downgrade 0136 -> 0135

ALTER TABLE books DROP CONSTRAINT ck_invoked;

ALTER TABLE books DROP CONSTRAINT fk_invoked;

DROP TABLE made_too;

DROP INDEX ix_invoked;

ALTER TABLE books DROP COLUMN invoked;

UPDATE alembic_version SET version_num='0135' WHERE alembic_version.version_num = '0136';

-- Running downgrade 0135 -> 0134

UPDATE alembic_version SET version_num='0134' WHERE alembic_version.version_num = '0135';

-- Running downgrade 0134 -> 0133

UPDATE alembic_version SET version_num='0133' WHERE alembic_version.version_num = '0134';

-- Running downgrade 0133 -> 0132

DROP INDEX ix_loans_note;

ALTER TABLE loans DROP COLUMN note;

UPDATE alembic_version SET version_num='0132' WHERE alembic_version.version_num = '0133';

-- Running downgrade 0132 -> 0131

ALTER TABLE members ADD COLUMN street VARCHAR(80);

UPDATE members SET street = a.street FROM addresses a WHERE a.member_id = members.id;

DROP TABLE addresses;

UPDATE alembic_version SET version_num='0131' WHERE alembic_version.version_num = '0132';

-- Running downgrade 0131 -> 0130

ALTER TABLE members DROP COLUMN second_email;

DROP DOMAIN email;

DROP TYPE money_amount;

DROP SCHEMA reports CASCADE;

UPDATE alembic_version SET version_num='0130' WHERE alembic_version.version_num = '0131';

-- Running downgrade 0130 -> 0129

DROP VIEW IF EXISTS v_open;

DROP VIEW IF EXISTS v_lost;

UPDATE alembic_version SET version_num='0129' WHERE alembic_version.version_num = '0130';

-- Running downgrade 0129 -> 0128

ALTER TABLE books DROP COLUMN a, DROP COLUMN IF EXISTS b;

UPDATE alembic_version SET version_num='0128' WHERE alembic_version.version_num = '0129';

-- Running downgrade 0128 -> 0127

DROP TABLE shop.copies;

UPDATE alembic_version SET version_num='0127' WHERE alembic_version.version_num = '0128';

-- Running downgrade 0127 -> 0126

ALTER TABLE books DROP COLUMN meta;

UPDATE alembic_version SET version_num='0126' WHERE alembic_version.version_num = '0127';

-- Running downgrade 0126 -> 0125

SET LOCAL lock_timeout = '4s';

ALTER TABLE loans DROP COLUMN place;

UPDATE alembic_version SET version_num='0125' WHERE alembic_version.version_num = '0126';

-- Running downgrade 0125 -> 0124

ALTER TYPE weekday RENAME VALUE 'Mon' TO 'mon';

UPDATE alembic_version SET version_num='0124' WHERE alembic_version.version_num = '0125';

-- Running downgrade 0124 -> 0123

DROP INDEX ix_books_fts;

ALTER TABLE books DROP COLUMN search;

UPDATE alembic_version SET version_num='0123' WHERE alembic_version.version_num = '0124';

-- Running downgrade 0123 -> 0122

DROP TABLE states;

UPDATE alembic_version SET version_num='0122' WHERE alembic_version.version_num = '0123';

-- Running downgrade 0122 -> 0121

DELETE FROM countries WHERE countries.code IN ('de', 'ci', 'fr', 'at', 'ch');

UPDATE alembic_version SET version_num='0121' WHERE alembic_version.version_num = '0122';

-- Running downgrade 0121 -> 0120

DELETE FROM roles WHERE roles.name = 'admin';

UPDATE alembic_version SET version_num='0120' WHERE alembic_version.version_num = '0121';

-- Running downgrade 0120 -> 0119

DELETE FROM shop.sessions;

UPDATE alembic_version SET version_num='0119' WHERE alembic_version.version_num = '0120';

-- Running downgrade 0119 -> 0118

UPDATE books SET title='it''s' WHERE books.id = 5;

UPDATE alembic_version SET version_num='0118' WHERE alembic_version.version_num = '0119';

-- Running downgrade 0118 -> 0117

UPDATE books SET pages = 0 WHERE pages = 1;

UPDATE alembic_version SET version_num='0117' WHERE alembic_version.version_num = '0118';

-- Running downgrade 0117 -> 0116

DROP TRIGGER touch ON books;

DROP FUNCTION touch();

UPDATE alembic_version SET version_num='0116' WHERE alembic_version.version_num = '0117';

-- Running downgrade 0116 -> 0115

UPDATE alembic_version SET version_num='0115' WHERE alembic_version.version_num = '0116';

-- Running downgrade 0115 -> 0114

DROP VIEW open_loans;

UPDATE alembic_version SET version_num='0114' WHERE alembic_version.version_num = '0115';

-- Running downgrade 0114 -> 0113

UPDATE books SET remark = NULL;

UPDATE alembic_version SET version_num='0113' WHERE alembic_version.version_num = '0114';

-- Running downgrade 0113 -> 0112

DELETE FROM towns WHERE id IN (1, 2);

UPDATE alembic_version SET version_num='0112' WHERE alembic_version.version_num = '0113';

-- Running downgrade 0112 -> 0111

DROP INDEX ix_members_town2;

UPDATE alembic_version SET version_num='0111' WHERE alembic_version.version_num = '0112';

-- Running downgrade 0111 -> 0110

DROP INDEX shop.ix_hosts_name;

DROP TABLE shop.hosts;

UPDATE alembic_version SET version_num='0110' WHERE alembic_version.version_num = '0111';

-- Running downgrade 0110 -> 0109

DELETE FROM people;

DROP TABLE people;

UPDATE alembic_version SET version_num='0109' WHERE alembic_version.version_num = '0110';

-- Running downgrade 0109 -> 0108

ALTER TABLE loans DROP COLUMN owner_id;

ALTER TABLE loans DROP COLUMN created_at;

ALTER TABLE loans DROP COLUMN updated_at;

DROP TABLE projects;

DROP TABLE tenants;

UPDATE alembic_version SET version_num='0108' WHERE alembic_version.version_num = '0109';

-- Running downgrade 0108 -> 0107

CREATE TABLE texts (
    id VARCHAR(36) NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE scratch_2019 (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE scratch_2020 (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

UPDATE alembic_version SET version_num='0107' WHERE alembic_version.version_num = '0108';

-- Running downgrade 0107 -> 0106

DROP TABLE "My Schema".dots;

DROP TABLE "2fa";

DROP TABLE "User";

UPDATE alembic_version SET version_num='0106' WHERE alembic_version.version_num = '0107';

-- Running downgrade 0106 -> 0105

DROP TABLE mine;

DROP TABLE packed;

DROP TABLE placed;

DROP TABLE "both";

DROP TABLE staff;

DROP TABLE scratch;

UPDATE alembic_version SET version_num='0105' WHERE alembic_version.version_num = '0106';

-- Running downgrade 0105 -> 0104

DROP TABLE by_hash;

DROP TABLE by_list;

DROP TABLE measurements_2024;

DROP TABLE measurements;

UPDATE alembic_version SET version_num='0104' WHERE alembic_version.version_num = '0105';

-- Running downgrade 0104 -> 0103

DROP TABLE shop.audit;

UPDATE alembic_version SET version_num='0103' WHERE alembic_version.version_num = '0104';

-- Running downgrade 0103 -> 0102

COMMENT ON TABLE books IS NULL;

COMMENT ON TABLE shop.shipments IS NULL;

COMMENT ON TABLE members IS NULL;

UPDATE alembic_version SET version_num='0102' WHERE alembic_version.version_num = '0103';

-- Running downgrade 0102 -> 0101

ALTER TABLE "order" RENAME TO visits;

ALTER TABLE shop."Labels" RENAME TO labels;

ALTER TABLE room_bookings RENAME TO bookings;

UPDATE alembic_version SET version_num='0101' WHERE alembic_version.version_num = '0102';

-- Running downgrade 0101 -> 0100

DROP INDEX ix_editions_for_children;

ALTER TABLE editions DROP COLUMN for_children;

DROP INDEX ix_editions_large_print;

ALTER TABLE editions DROP COLUMN large_print;

DROP INDEX ix_editions_audio;

ALTER TABLE editions DROP COLUMN audio;

UPDATE alembic_version SET version_num='0100' WHERE alembic_version.version_num = '0101';

-- Running downgrade 0100 -> 0099

ALTER TABLE members ADD COLUMN uid UUID;

ALTER TABLE books DROP COLUMN uid;

ALTER TABLE books ADD COLUMN path TEXT;

UPDATE alembic_version SET version_num='0099' WHERE alembic_version.version_num = '0100';

-- Running downgrade 0099 -> 0098

ALTER TABLE book_titles RENAME TO translations;

ALTER TABLE translations RENAME "Language" TO language;

ALTER TABLE translations RENAME name TO title;

UPDATE alembic_version SET version_num='0098' WHERE alembic_version.version_num = '0099';

-- Running downgrade 0098 -> 0097

ALTER TABLE fines DROP COLUMN paid_at;

COMMENT ON COLUMN fines.cents IS NULL;

COMMENT ON TABLE fines IS NULL;

UPDATE alembic_version SET version_num='0097' WHERE alembic_version.version_num = '0098';

-- Running downgrade 0097 -> 0096

ALTER TABLE fines DROP CONSTRAINT ex_fines;

ALTER TABLE fines DROP CONSTRAINT uq_fines;

ALTER TABLE fines DROP CONSTRAINT ck_fines_cents;

ALTER TABLE fines DROP CONSTRAINT pk_fines;

UPDATE alembic_version SET version_num='0096' WHERE alembic_version.version_num = '0097';

-- Running downgrade 0096 -> 0095

ALTER TABLE series DROP CONSTRAINT ck_volume;

ALTER TABLE series DROP COLUMN publisher;

UPDATE alembic_version SET version_num='0095' WHERE alembic_version.version_num = '0096';

-- Running downgrade 0095 -> 0094

ALTER TABLE loans DROP COLUMN renewed;

UPDATE alembic_version SET version_num='0094' WHERE alembic_version.version_num = '0095';

-- Running downgrade 0094 -> 0093

ALTER TABLE loans ALTER COLUMN ticket TYPE VARCHAR(32);

ALTER TABLE loans RENAME ticket TO code;

ALTER TABLE loans DROP CONSTRAINT uq_loans_code;

UPDATE alembic_version SET version_num='0093' WHERE alembic_version.version_num = '0094';

-- Running downgrade 0093 -> 0092

ALTER TABLE public.books DROP CONSTRAINT fk_books_other;

DROP INDEX public.ix_books_series;

ALTER TABLE public.books DROP COLUMN series_id;

UPDATE alembic_version SET version_num='0092' WHERE alembic_version.version_num = '0093';

-- Running downgrade 0092 -> 0091

ALTER TABLE members ADD COLUMN points INTEGER DEFAULT 0 NOT NULL;

ALTER TABLE members ALTER COLUMN telephone SET NOT NULL;

ALTER TABLE members DROP COLUMN street;

UPDATE alembic_version SET version_num='0091' WHERE alembic_version.version_num = '0092';

-- Running downgrade 0091 -> 0090

ALTER TABLE pairs DROP CONSTRAINT pairs_left_fkey;

DROP TABLE pairs;

UPDATE alembic_version SET version_num='0090' WHERE alembic_version.version_num = '0091';

-- Running downgrade 0090 -> 0089

ALTER TABLE reservations ADD CONSTRAINT ex_room EXCLUDE USING gist (room WITH =, during WITH &&);

ALTER TABLE reservations ADD CONSTRAINT uq_room_price UNIQUE (room, price) DEFERRABLE;

ALTER TABLE suppliers ADD CONSTRAINT fk_town FOREIGN KEY(town) REFERENCES towns (id);

ALTER TABLE suppliers ADD CONSTRAINT ck_rating CHECK (rating BETWEEN 1 AND 5);

UPDATE alembic_version SET version_num='0089' WHERE alembic_version.version_num = '0090';

-- Running downgrade 0089 -> 0088

DROP TABLE suppliers;

UPDATE alembic_version SET version_num='0088' WHERE alembic_version.version_num = '0089';

-- Running downgrade 0088 -> 0087

DROP TABLE reservations;

UPDATE alembic_version SET version_num='0087' WHERE alembic_version.version_num = '0088';

-- Running downgrade 0087 -> 0086

ALTER TABLE bookings DROP CONSTRAINT ex_sum;

ALTER TABLE public.bookings DROP CONSTRAINT ex_bookings_where;

ALTER TABLE bookings DROP CONSTRAINT ex_bookings;

UPDATE alembic_version SET version_num='0086' WHERE alembic_version.version_num = '0087';

-- Running downgrade 0086 -> 0085

ALTER TABLE shop.labels DROP CONSTRAINT pk_ship;

ALTER TABLE spellings DROP CONSTRAINT spellings_pkey;

ALTER TABLE bookings DROP CONSTRAINT pk_bookings;

UPDATE alembic_version SET version_num='0085' WHERE alembic_version.version_num = '0086';

-- Running downgrade 0085 -> 0084

ALTER TABLE members DROP CONSTRAINT ck_members_card;

ALTER TABLE members DROP CONSTRAINT ck_members_points;

UPDATE alembic_version SET version_num='0084' WHERE alembic_version.version_num = '0085';

-- Running downgrade 0084 -> 0083

ALTER TABLE books DROP CONSTRAINT ck_books_not;

ALTER TABLE books DROP CONSTRAINT ck_books_between;

ALTER TABLE books DROP CONSTRAINT ck_books_like;

ALTER TABLE books DROP CONSTRAINT ck_books_or;

ALTER TABLE books DROP CONSTRAINT ck_books_lang;

ALTER TABLE books DROP CONSTRAINT ck_books_title;

ALTER TABLE books DROP CONSTRAINT ck_books_copies;

ALTER TABLE books DROP CONSTRAINT ck_books_pages;

UPDATE alembic_version SET version_num='0083' WHERE alembic_version.version_num = '0084';

-- Running downgrade 0083 -> 0082

ALTER TABLE shop.shipments DROP CONSTRAINT uq_ship;

ALTER TABLE shelves DROP CONSTRAINT uq_shelf;

ALTER TABLE members DROP CONSTRAINT members_phone_key;

ALTER TABLE books DROP CONSTRAINT uq_books_isbn;

UPDATE alembic_version SET version_num='0082' WHERE alembic_version.version_num = '0083';

-- Running downgrade 0082 -> 0081

DROP TABLE categories;

ALTER TABLE shelves DROP CONSTRAINT fk_shelves_parent;

UPDATE alembic_version SET version_num='0081' WHERE alembic_version.version_num = '0082';

-- Running downgrade 0081 -> 0080

ALTER TABLE fines DROP CONSTRAINT fk_fines_loan;

UPDATE alembic_version SET version_num='0080' WHERE alembic_version.version_num = '0081';

-- Running downgrade 0080 -> 0079

ALTER TABLE translations DROP CONSTRAINT fk_two;

ALTER TABLE shop.shipments DROP CONSTRAINT fk_shipments_member;

UPDATE alembic_version SET version_num='0079' WHERE alembic_version.version_num = '0080';

-- Running downgrade 0079 -> 0078

ALTER TABLE fines DROP CONSTRAINT fines_loan_id_fkey;

ALTER TABLE loans DROP CONSTRAINT fk_loans_clerk;

ALTER TABLE loans DROP CONSTRAINT fk_loans_book;

ALTER TABLE loans DROP CONSTRAINT fk_loans_member;

UPDATE alembic_version SET version_num='0078' WHERE alembic_version.version_num = '0079';

-- Running downgrade 0078 -> 0077

DROP INDEX ix_loans_0;

DROP INDEX ix_fines_1;

DROP INDEX ix_bookings_2;

DROP INDEX ix_loans_member;

DROP INDEX ix_fines_member;

DROP INDEX ix_bookings_member;

UPDATE alembic_version SET version_num='0077' WHERE alembic_version.version_num = '0078';

-- Running downgrade 0077 -> 0076

DROP INDEX "Ix Odd";

DROP INDEX ix_quoted;

DROP INDEX ix_tuple;

DROP INDEX ix_named;

UPDATE alembic_version SET version_num='0076' WHERE alembic_version.version_num = '0077';

-- Running downgrade 0076 -> 0075

DROP TABLE shop.halls;

DROP INDEX ix_floors_n;

DROP TABLE floors;

DROP INDEX shop.ix_shop_rooms_code;

DROP TABLE shop.rooms;

DROP INDEX ix_shelves_code;

DROP TABLE shelves;

UPDATE alembic_version SET version_num='0075' WHERE alembic_version.version_num = '0076';

-- Running downgrade 0075 -> 0074

DROP INDEX ix_books_label;

DROP INDEX ix_books_search;

UPDATE alembic_version SET version_num='0074' WHERE alembic_version.version_num = '0075';

-- Running downgrade 0074 -> 0073

DROP INDEX ix_loans_fast;

DROP INDEX ix_loans_none;

DROP INDEX ix_loans_cover;

UPDATE alembic_version SET version_num='0073' WHERE alembic_version.version_num = '0074';

-- Running downgrade 0073 -> 0072

DROP INDEX ix_members_sum;

DROP INDEX ix_members_coalesce;

DROP INDEX ix_members_literal;

DROP INDEX ix_members_nulls;

DROP INDEX ix_members_order;

DROP INDEX ix_members_func;

DROP INDEX ix_members_lower;

UPDATE alembic_version SET version_num='0072' WHERE alembic_version.version_num = '0073';

-- Running downgrade 0072 -> 0071

DROP INDEX ix_visits_brin;

DROP INDEX ix_events_hash;

DROP INDEX ix_books_title_trgm;

DROP INDEX ix_bookings_days;

DROP INDEX ix_events_paths;

DROP INDEX ix_events_payload;

UPDATE alembic_version SET version_num='0071' WHERE alembic_version.version_num = '0072';

-- Running downgrade 0071 -> 0070

DROP INDEX ix_loans_one;

DROP INDEX ix_loans_lost;

DROP INDEX ix_loans_due;

DROP INDEX ix_loans_open;

UPDATE alembic_version SET version_num='0070' WHERE alembic_version.version_num = '0071';

-- Running downgrade 0070 -> 0069

COMMIT;

DROP INDEX CONCURRENTLY ix_members_email;

BEGIN;

UPDATE alembic_version SET version_num='0069' WHERE alembic_version.version_num = '0070';

-- Running downgrade 0069 -> 0068

DROP INDEX shop.ix_shipments_state;

UPDATE alembic_version SET version_num='0068' WHERE alembic_version.version_num = '0069';

-- Running downgrade 0068 -> 0067

DROP INDEX ix_books_isbn;

DROP INDEX ix_books_title_year;

DROP INDEX ix_books_title;

UPDATE alembic_version SET version_num='0067' WHERE alembic_version.version_num = '0068';

-- Running downgrade 0067 -> 0066

ALTER TABLE members ADD COLUMN town VARCHAR(40);

ALTER TABLE members ADD COLUMN nickname VARCHAR(30);

ALTER TABLE shop.shipments ADD COLUMN box TEXT;

ALTER TABLE members ADD COLUMN motto VARCHAR;

UPDATE alembic_version SET version_num='0066' WHERE alembic_version.version_num = '0067';

-- Running downgrade 0066 -> 0065

ALTER TABLE big_counters ALTER COLUMN id TYPE INTEGER;

UPDATE alembic_version SET version_num='0065' WHERE alembic_version.version_num = '0066';

-- Running downgrade 0065 -> 0064

ALTER TABLE books ALTER COLUMN rare TYPE BOOLEAN USING rare = 1;

UPDATE alembic_version SET version_num='0064' WHERE alembic_version.version_num = '0065';

-- Running downgrade 0064 -> 0063

ALTER TABLE books DROP CONSTRAINT ck_cover;

ALTER TABLE books ALTER COLUMN cover TYPE VARCHAR(4);

UPDATE alembic_version SET version_num='0063' WHERE alembic_version.version_num = '0064';

-- Running downgrade 0063 -> 0062

ALTER TYPE loan_status RENAME TO loan_status_old;

CREATE TYPE loan_status AS ENUM ('open', 'returned', 'lost');

ALTER TABLE loans ALTER COLUMN status TYPE loan_status USING status::text::loan_status;

ALTER TABLE loans ALTER COLUMN status DROP DEFAULT;

DROP TYPE loan_status_old;

UPDATE alembic_version SET version_num='0062' WHERE alembic_version.version_num = '0063';

-- Running downgrade 0062 -> 0061

ALTER TABLE members ALTER COLUMN card_number DROP NOT NULL;

UPDATE alembic_version SET version_num='0061' WHERE alembic_version.version_num = '0062';

-- Running downgrade 0061 -> 0060

ALTER TABLE members RENAME "order" TO joined_at;

ALTER TABLE public.members RENAME "Born On" TO born_on;

ALTER TABLE members RENAME remarks TO notes;

UPDATE alembic_version SET version_num='0060' WHERE alembic_version.version_num = '0061';

-- Running downgrade 0060 -> 0059

COMMENT ON COLUMN members.notes IS NULL;

UPDATE alembic_version SET version_num='0059' WHERE alembic_version.version_num = '0060';

-- Running downgrade 0059 -> 0058

ALTER TABLE tickets ALTER COLUMN other ADD GENERATED ALWAYS AS IDENTITY;

ALTER TABLE tickets ALTER COLUMN queue SET GENERATED BY DEFAULT SET INCREMENT BY 1;

ALTER TABLE manual ALTER COLUMN id DROP IDENTITY;

UPDATE alembic_version SET version_num='0058' WHERE alembic_version.version_num = '0059';

-- Running downgrade 0058 -> 0057

ALTER TABLE books ALTER COLUMN remark SET DEFAULT 'it''s fine';

ALTER TABLE books ALTER COLUMN publisher SET DEFAULT '';

UPDATE alembic_version SET version_num='0057' WHERE alembic_version.version_num = '0058';

-- Running downgrade 0057 -> 0056

ALTER TABLE events ALTER COLUMN handled SET DEFAULT false;

ALTER TABLE members ALTER COLUMN active SET DEFAULT true;

ALTER TABLE loans ALTER COLUMN lent_at SET DEFAULT now();

ALTER TABLE books ALTER COLUMN copies SET DEFAULT '1';

ALTER TABLE books ALTER COLUMN language SET DEFAULT 'en';

UPDATE alembic_version SET version_num='0056' WHERE alembic_version.version_num = '0057';

-- Running downgrade 0056 -> 0055

ALTER TABLE loans ALTER COLUMN local TYPE TIMESTAMP WITHOUT TIME ZONE;

ALTER TABLE loans ALTER COLUMN stamp TYPE TIMESTAMP WITHOUT TIME ZONE;

ALTER TABLE sessions ALTER COLUMN started TYPE TIMESTAMP WITHOUT TIME ZONE;

UPDATE alembic_version SET version_num='0055' WHERE alembic_version.version_num = '0056';

-- Running downgrade 0055 -> 0054

ALTER TABLE books ALTER COLUMN percent TYPE TEXT;

ALTER TABLE books ALTER COLUMN edition TYPE INTEGER;

UPDATE alembic_version SET version_num='0054' WHERE alembic_version.version_num = '0055';

-- Running downgrade 0054 -> 0053

ALTER TABLE members ALTER COLUMN email DROP NOT NULL;

UPDATE alembic_version SET version_num='0053' WHERE alembic_version.version_num = '0054';

-- Running downgrade 0053 -> 0052

ALTER TABLE shop.shipments ALTER COLUMN "State" SET NOT NULL;

ALTER TABLE shop.shipments ALTER COLUMN "State" DROP DEFAULT;

COMMENT ON COLUMN shop.shipments."State" IS NULL;

ALTER TABLE shop.shipments RENAME "State" TO state;

UPDATE alembic_version SET version_num='0052' WHERE alembic_version.version_num = '0053';

-- Running downgrade 0052 -> 0051

ALTER TABLE members ALTER COLUMN telephone TYPE VARCHAR(30);

ALTER TABLE members ALTER COLUMN telephone DROP NOT NULL;

ALTER TABLE members ALTER COLUMN telephone DROP DEFAULT;

COMMENT ON COLUMN members.telephone IS NULL;

ALTER TABLE members RENAME telephone TO phone;

UPDATE alembic_version SET version_num='0051' WHERE alembic_version.version_num = '0052';

-- Running downgrade 0051 -> 0050

ALTER TABLE members ALTER COLUMN family_name TYPE VARCHAR(80);

UPDATE alembic_version SET version_num='0050' WHERE alembic_version.version_num = '0051';

-- Running downgrade 0050 -> 0049

ALTER TABLE a_table_with_a_name_that_is_rather_long DROP COLUMN and_a_column_with_a_name_that_is_no_shorter;

UPDATE alembic_version SET version_num='0049' WHERE alembic_version.version_num = '0050';

-- Running downgrade 0049 -> 0048

ALTER TABLE "Weird"."Schema".t DROP COLUMN "a:b";

ALTER TABLE t DROP COLUMN "2nd";

ALTER TABLE "with space" DROP COLUMN "quo""ted";

ALTER TABLE "order" DROP COLUMN "user";

ALTER TABLE "Order" DROP COLUMN "Group";

UPDATE alembic_version SET version_num='0048' WHERE alembic_version.version_num = '0049';

-- Running downgrade 0048 -> 0047

ALTER TABLE polls DROP COLUMN number;

ALTER TABLE polls DROP COLUMN id;

ALTER TABLE bookings DROP COLUMN id;

UPDATE alembic_version SET version_num='0047' WHERE alembic_version.version_num = '0048';

-- Running downgrade 0047 -> 0046

ALTER TABLE books DROP COLUMN rare;

ALTER TABLE books DROP COLUMN smell;

ALTER TABLE books DROP COLUMN cover;

UPDATE alembic_version SET version_num='0046' WHERE alembic_version.version_num = '0047';

-- Running downgrade 0046 -> 0045

ALTER TABLE books DROP COLUMN fee;

ALTER TABLE books DROP CONSTRAINT ck_books_year;

ALTER TABLE books DROP COLUMN year;

UPDATE alembic_version SET version_num='0045' WHERE alembic_version.version_num = '0046';

-- Running downgrade 0045 -> 0044

ALTER TABLE shop.shipments DROP COLUMN box;

ALTER TABLE books DROP COLUMN condition;

UPDATE alembic_version SET version_num='0044' WHERE alembic_version.version_num = '0045';

-- Running downgrade 0044 -> 0043

ALTER TABLE members DROP COLUMN plain;

DROP INDEX ix_members_town;

ALTER TABLE members DROP COLUMN town;

DROP INDEX ix_members_login;

ALTER TABLE members DROP COLUMN login;

ALTER TABLE members DROP COLUMN email;

UPDATE alembic_version SET version_num='0043' WHERE alembic_version.version_num = '0044';

-- Running downgrade 0043 -> 0042

ALTER TABLE loans DROP COLUMN self_id;

ALTER TABLE shop.loans DROP COLUMN shipment_id;

UPDATE alembic_version SET version_num='0042' WHERE alembic_version.version_num = '0043';

-- Running downgrade 0042 -> 0041

ALTER TABLE books DROP CONSTRAINT fk_books_owner;

ALTER TABLE books DROP COLUMN owner_id;

ALTER TABLE books DROP COLUMN branch_id;

UPDATE alembic_version SET version_num='0041' WHERE alembic_version.version_num = '0042';

-- Running downgrade 0041 -> 0040

ALTER TABLE public.members DROP COLUMN fax;

UPDATE alembic_version SET version_num='0040' WHERE alembic_version.version_num = '0041';

-- Running downgrade 0040 -> 0039

ALTER TABLE members DROP COLUMN phone;

UPDATE alembic_version SET version_num='0039' WHERE alembic_version.version_num = '0040';

-- Running downgrade 0039 -> 0038

DROP TABLE sessions;

UPDATE alembic_version SET version_num='0038' WHERE alembic_version.version_num = '0039';

-- Running downgrade 0038 -> 0037

ALTER TABLE events DROP COLUMN clause;

ALTER TABLE events DROP COLUMN typed;

ALTER TABLE events DROP COLUMN number;

ALTER TABLE events DROP COLUMN nothing;

ALTER TABLE events DROP COLUMN kind;

ALTER TABLE events DROP COLUMN visible;

ALTER TABLE events DROP COLUMN handled;

UPDATE alembic_version SET version_num='0037' WHERE alembic_version.version_num = '0038';

-- Running downgrade 0037 -> 0036

ALTER TABLE loans DROP COLUMN own;

ALTER TABLE loans DROP COLUMN lower;

ALTER TABLE loans DROP COLUMN clock;

ALTER TABLE loans DROP COLUMN due;

ALTER TABLE loans DROP COLUMN code;

ALTER TABLE loans DROP COLUMN clerk;

ALTER TABLE loans DROP COLUMN local;

ALTER TABLE loans DROP COLUMN stamp;

ALTER TABLE loans DROP COLUMN lent_on;

ALTER TABLE loans DROP COLUMN lent_at;

UPDATE alembic_version SET version_num='0036' WHERE alembic_version.version_num = '0037';

-- Running downgrade 0036 -> 0035

ALTER TABLE members DROP COLUMN balance;

ALTER TABLE members DROP COLUMN seen;

ALTER TABLE members DROP COLUMN profile;

ALTER TABLE members DROP COLUMN valid_until;

ALTER TABLE members DROP COLUMN uid;

ALTER TABLE members DROP COLUMN points;

ALTER TABLE members DROP COLUMN active;

UPDATE alembic_version SET version_num='0035' WHERE alembic_version.version_num = '0036';

-- Running downgrade 0035 -> 0034

ALTER TABLE books DROP COLUMN path;

ALTER TABLE books DROP COLUMN percent;

ALTER TABLE books DROP COLUMN edition;

ALTER TABLE books DROP COLUMN remark;

ALTER TABLE books DROP COLUMN publisher;

ALTER TABLE books DROP COLUMN language;

UPDATE alembic_version SET version_num='0034' WHERE alembic_version.version_num = '0035';

-- Running downgrade 0034 -> 0033

ALTER TABLE boxes DROP COLUMN long;

DROP TABLE boxes;

UPDATE alembic_version SET version_num='0033' WHERE alembic_version.version_num = '0034';

-- Running downgrade 0033 -> 0032

DROP TABLE numbered;

DROP SEQUENCE shop.odd_numbers;

DROP SEQUENCE invoice_numbers;

UPDATE alembic_version SET version_num='0032' WHERE alembic_version.version_num = '0033';

-- Running downgrade 0032 -> 0031

DROP TABLE tickets;

UPDATE alembic_version SET version_num='0031' WHERE alembic_version.version_num = '0032';

-- Running downgrade 0031 -> 0030

DROP TABLE member_numbers;

DROP TABLE member_details;

UPDATE alembic_version SET version_num='0030' WHERE alembic_version.version_num = '0031';

-- Running downgrade 0030 -> 0029

DROP TABLE translations;

DROP TABLE book_authors;

UPDATE alembic_version SET version_num='0029' WHERE alembic_version.version_num = '0030';

-- Running downgrade 0029 -> 0028

DROP TABLE decimals;

DROP TABLE texts;

DROP TABLE manual;

DROP TABLE big_counters;

DROP TABLE counters;

DROP TABLE small_counters;

UPDATE alembic_version SET version_num='0028' WHERE alembic_version.version_num = '0029';

-- Running downgrade 0028 -> 0027

ALTER TABLE books DROP COLUMN shelf;

UPDATE alembic_version SET version_num='0027' WHERE alembic_version.version_num = '0028';

-- Running downgrade 0027 -> 0026

ALTER TABLE members DROP COLUMN motto;

ALTER TABLE members DROP COLUMN nickname;

UPDATE alembic_version SET version_num='0026' WHERE alembic_version.version_num = '0027';

-- Running downgrade 0026 -> 0025

DROP TABLE visits;

UPDATE alembic_version SET version_num='0025' WHERE alembic_version.version_num = '0026';

-- Running downgrade 0025 -> 0024

ALTER TABLE books DROP COLUMN genre;

DROP TYPE genre;

UPDATE alembic_version SET version_num='0024' WHERE alembic_version.version_num = '0025';

-- Running downgrade 0024 -> 0023

DROP TABLE shifts;

DROP TYPE weekday;

UPDATE alembic_version SET version_num='0023' WHERE alembic_version.version_num = '0024';

-- Running downgrade 0023 -> 0022

DROP TABLE editions;

DROP TYPE sold_format;

DROP TYPE format;

UPDATE alembic_version SET version_num='0022' WHERE alembic_version.version_num = '0023';

-- Running downgrade 0022 -> 0021

DROP TABLE feedback;

UPDATE alembic_version SET version_num='0021' WHERE alembic_version.version_num = '0022';

-- Running downgrade 0021 -> 0020

DROP TABLE shop.shipments;

DROP TYPE shop.shipment_state;

DROP TYPE shop."Carrier";

UPDATE alembic_version SET version_num='0020' WHERE alembic_version.version_num = '0021';

-- Running downgrade 0020 -> 0019

DROP TABLE fines;

DROP TYPE fine_reason;

UPDATE alembic_version SET version_num='0019' WHERE alembic_version.version_num = '0020';

-- Running downgrade 0019 -> 0018

DROP TABLE loans;

DROP TYPE loan_status;

UPDATE alembic_version SET version_num='0018' WHERE alembic_version.version_num = '0019';

-- Running downgrade 0018 -> 0017

DROP TABLE invoices;

UPDATE alembic_version SET version_num='0017' WHERE alembic_version.version_num = '0018';

-- Running downgrade 0017 -> 0016

DROP TABLE polls;

UPDATE alembic_version SET version_num='0016' WHERE alembic_version.version_num = '0017';

-- Running downgrade 0016 -> 0015

DROP TABLE bookings;

UPDATE alembic_version SET version_num='0015' WHERE alembic_version.version_num = '0016';

-- Running downgrade 0015 -> 0014

DROP TABLE events;

UPDATE alembic_version SET version_num='0014' WHERE alembic_version.version_num = '0015';

-- Running downgrade 0014 -> 0013

DROP TABLE machines;

UPDATE alembic_version SET version_num='0013' WHERE alembic_version.version_num = '0014';

-- Running downgrade 0013 -> 0012

DROP TABLE opening_hours;

UPDATE alembic_version SET version_num='0012' WHERE alembic_version.version_num = '0013';

-- Running downgrade 0012 -> 0011

DROP TABLE attachments;

UPDATE alembic_version SET version_num='0011' WHERE alembic_version.version_num = '0012';

-- Running downgrade 0011 -> 0010

DROP TABLE spellings;

UPDATE alembic_version SET version_num='0010' WHERE alembic_version.version_num = '0011';

-- Running downgrade 0010 -> 0009

DROP TABLE books;

UPDATE alembic_version SET version_num='0009' WHERE alembic_version.version_num = '0010';

-- Running downgrade 0009 -> 0008

DROP TABLE members;

UPDATE alembic_version SET version_num='0008' WHERE alembic_version.version_num = '0009';

-- Running downgrade 0008 -> 0007

DROP SCHEMA audit;

DROP TABLE shop.made;

DROP FUNCTION touch();

DELETE FROM users WHERE users.id IN (1, 2);

DELETE FROM shop.accounts;

ALTER TABLE users DROP COLUMN built;

ALTER TABLE users DROP COLUMN created_at;

ALTER TABLE users DROP COLUMN updated_at;

ALTER TABLE orders DROP COLUMN seen_at;

UPDATE alembic_version SET version_num='0007' WHERE alembic_version.version_num = '0008';

-- Running downgrade 0007 -> 0006

CREATE INDEX ix_q ON shop.orders (q);

COMMENT ON TABLE shop.orders IS NULL;

ALTER TABLE shop.orders DROP CONSTRAINT uq_r;

ALTER TABLE shop.orders DROP COLUMN r;

ALTER TABLE rooms DROP CONSTRAINT ex_two;

ALTER TABLE users DROP CONSTRAINT ck_in;

ALTER TABLE users DROP CONSTRAINT ck_c;

ALTER TABLE users DROP CONSTRAINT uq_t;

ALTER TABLE a DROP CONSTRAINT fk_f;

UPDATE alembic_version SET version_num='0006' WHERE alembic_version.version_num = '0007';

-- Running downgrade 0006 -> 0005

DROP TABLE parts;

UPDATE alembic_version SET version_num='0005' WHERE alembic_version.version_num = '0006';

-- Running downgrade 0005 -> 0004

DROP SEQUENCE shop.numbers;

DELETE FROM roles WHERE name IN ('admin', 'guest');

ALTER TABLE users DROP COLUMN z;

ALTER TABLE shop.users ADD CONSTRAINT uq_h UNIQUE (h);

ALTER TABLE shop.users DROP CONSTRAINT pk_g;

ALTER TABLE shop.users DROP CONSTRAINT ck_f;

ALTER TABLE shop.users DROP CONSTRAINT uq_e;

ALTER TABLE shop.users DROP CONSTRAINT fk_d;

CREATE INDEX ix_c ON shop.users (c);

DROP INDEX shop.ix_b;

DROP INDEX shop.ix_a;

ALTER TABLE shop.users ALTER COLUMN c TYPE VARCHAR(10);

ALTER TABLE shop.users ALTER COLUMN c DROP NOT NULL;

ALTER TABLE shop.users ADD COLUMN b INTEGER;

ALTER TABLE shop.users DROP COLUMN a;

INSERT INTO alembic_version (version_num) VALUES ('0004') RETURNING alembic_version.version_num;

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0005';

-- Running downgrade 0004 -> 0003

DROP TABLE indexed;

COMMENT ON TABLE shop.users IS 'people';

ALTER TABLE shop.b RENAME TO a;

ALTER TABLE "Bestellungen" RENAME TO orders;

ALTER TABLE shop.orders DROP CONSTRAINT fk_two;

ALTER TABLE shop.users DROP CONSTRAINT pk_one;

ALTER TABLE shop.users DROP CONSTRAINT ck_one;

ALTER TABLE rooms DROP CONSTRAINT ex_one;

DROP INDEX ix_seven;

DROP INDEX ix_six;

COMMIT;

DROP INDEX CONCURRENTLY ix_eight;

BEGIN;

DROP INDEX ix_five;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0004';

-- Running downgrade 0003 -> 0002

ALTER TABLE shop.users RENAME full_name TO name;

ALTER TABLE users DROP COLUMN lit;

ALTER TABLE users DROP COLUMN nothing;

ALTER TABLE users DROP COLUMN utc;

ALTER TABLE users DROP COLUMN serial;

ALTER TABLE users DROP COLUMN state;

ALTER TABLE users DROP COLUMN flag;

ALTER TABLE users DROP COLUMN score;

ALTER TABLE users DROP COLUMN twice;

ALTER TABLE users DROP COLUMN big;

ALTER TABLE users DROP COLUMN slug;

ALTER TABLE users DROP COLUMN nick;

ALTER TABLE users DROP COLUMN team_id;

ALTER TABLE users DROP COLUMN age;

ALTER TABLE shop.users DROP COLUMN key;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0003';

-- Running downgrade 0002 -> 0001

ALTER TABLE types DROP COLUMN n1;

ALTER TABLE types DROP COLUMN n0;

DROP TABLE moods;

DROP TABLE types;

DROP TYPE mood;

DROP TYPE count;

UPDATE alembic_version SET version_num='0001' WHERE alembic_version.version_num = '0002';

-- Running downgrade 0001 -> 

DROP TABLE identified;

DROP TABLE linked;

DROP TABLE keyed;

DROP TABLE defaulted;

DROP TABLE plain;

DROP TABLE small;

DROP TABLE keys;

DROP TABLE shop.orders;

DROP TABLE users;

DROP TYPE user_role;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

DROP TABLE alembic_version;

COMMIT;

