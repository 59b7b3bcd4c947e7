/* to be done */ -- expect: empty-migration "it is recorded as applied"
