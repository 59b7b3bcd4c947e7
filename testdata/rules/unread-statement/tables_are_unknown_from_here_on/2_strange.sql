FROBNICATE users; -- expect: unread-statement ""
