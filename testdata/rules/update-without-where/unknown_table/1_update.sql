UPDATE app.users SET status = 'active'; -- expect: update-without-where "every row of app.users is overwritten"
