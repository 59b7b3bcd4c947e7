CREATE TABLE a (id bigint PRIMARY KEY); -- expect: ticket-reference warning "neither the header nor the file's name says which ticket it belongs to"
