-- Author: zeev
-- DATE: 2025-12-03
-- Purpose:
--   rows of the first kind,
--   which others refer to
-- Estimated_runtime: < 1 second
CREATE TABLE a (id bigint PRIMARY KEY);
