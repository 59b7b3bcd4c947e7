CREATE INDEX CONCURRENTLY orders_state ON orders (state); -- expect: flyway-concurrently-waits-forever note "Flyway from 9.1.2 on"
