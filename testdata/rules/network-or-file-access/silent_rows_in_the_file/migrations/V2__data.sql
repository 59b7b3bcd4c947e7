COPY users (id) FROM stdin;
1
\.
COPY users TO STDOUT;
