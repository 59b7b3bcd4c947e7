-- Estimated runtime: < 1 second
SET lock_timeout = '5s';
ALTER TABLE readings ALTER COLUMN a TYPE bigint; -- expect: header-runtime-implausible warning "the header says < 1 second, and readings (about 10 million rows, 858 MB) is written anew", alter-column-type-rewrites-table ""
