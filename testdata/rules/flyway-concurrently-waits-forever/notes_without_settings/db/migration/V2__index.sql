DROP INDEX CONCURRENTLY IF EXISTS orders_state; -- expect: flyway-concurrently-waits-forever note "unless settings that are not seen here say"
