DELETE FROM app.sessions; -- expect: delete-without-where "every row of app.sessions is deleted"
