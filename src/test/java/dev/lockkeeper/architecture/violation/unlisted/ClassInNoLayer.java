package dev.lockkeeper.architecture.violation.unlisted;

/** Stands in a package that the table does not name. */
public final class ClassInNoLayer {}
