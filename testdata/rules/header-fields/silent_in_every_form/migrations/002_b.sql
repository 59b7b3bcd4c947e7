/*
 * Author: zeev
 * Date: 2025-12-03
 * Purpose: rows of the second kind
 * Estimated runtime: 0
 */
CREATE TABLE b (id bigint PRIMARY KEY);
