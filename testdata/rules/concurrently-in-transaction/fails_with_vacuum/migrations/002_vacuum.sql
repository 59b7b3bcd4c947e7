-- expect: concurrently-in-transaction "the server refuses VACUUM inside a transaction"
BEGIN; VACUUM orders; COMMIT;
