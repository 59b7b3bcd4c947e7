package migrations // expect: unread-file "migrations written in Go are not read"
