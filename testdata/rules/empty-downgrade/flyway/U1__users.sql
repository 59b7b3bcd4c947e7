/* nothing to do */ -- expect: empty-downgrade "rolling back 1 changes nothing"
