DROP DATABASE archive; -- expect: drop-database "database archive goes with all that it holds"
