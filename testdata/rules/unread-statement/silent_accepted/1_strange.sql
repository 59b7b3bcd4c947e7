-- lockkeeper:ignore unread-statement a command of our own fork
FROBNICATE users;
