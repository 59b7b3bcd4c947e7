UPDATE users SET state = 'a'; -- expect: update-without-where "every row of users is overwritten"
UPDATE `users` SET `users`.`state` = 'a' ORDER BY id; -- expect: update-without-where "every row of users is overwritten"
