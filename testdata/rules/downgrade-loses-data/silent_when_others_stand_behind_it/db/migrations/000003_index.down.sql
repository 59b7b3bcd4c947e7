DROP INDEX users_nick_idx;
