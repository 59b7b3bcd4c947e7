SET lock_timeout = '5s';
-- lockkeeper reads this file
-- see lockkeeper:ignore in the manual
-- lockkeeper:ignore drop-table it moved
DROP TABLE users;
INSERT INTO notes VALUES ('-- lockkeeper:ignore');
