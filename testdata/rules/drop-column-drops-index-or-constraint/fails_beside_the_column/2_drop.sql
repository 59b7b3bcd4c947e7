SET lock_timeout = '5s';
-- lockkeeper:ignore drop-column no release names it
ALTER TABLE orders DROP COLUMN state; -- expect: drop-column-drops-index-or-constraint warning "check constraint orders_ok, unique constraint orders_user_id_state_key, index orders_open_idx, index orders_words_idx, index orders_covering_idx, statistics orders_stats of orders go too, and the server does not say so"
-- lockkeeper:ignore drop-column no release names it
ALTER TABLE orders DROP COLUMN part; -- expect: drop-column-drops-index-or-constraint "foreign key orders_user_id_part_fkey of orders goes too", drop-constraint-locks-both-tables "users"
-- lockkeeper:ignore drop-column no release names it
ALTER TABLE orders DROP COLUMN id; -- expect: drop-column-drops-index-or-constraint "primary key orders_pkey of orders goes too"
