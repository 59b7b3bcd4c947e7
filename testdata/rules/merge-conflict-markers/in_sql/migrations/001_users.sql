CREATE TABLE users (id bigint PRIMARY KEY);
<<<<<<< HEAD -- expect: merge-conflict-markers "a conflict of a merge is not resolved"
CREATE TABLE posts (id bigint PRIMARY KEY);
=======
CREATE TABLE tags (id bigint PRIMARY KEY);
>>>>>>> main
