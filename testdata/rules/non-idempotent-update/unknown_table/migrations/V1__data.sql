UPDATE prices SET amount = amount * 100 WHERE id > 5; -- expect: non-idempotent-update "amount"
