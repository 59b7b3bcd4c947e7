package dev.lockkeeper.architecture.violation.cli;

/** Stands in the highest layer. */
public final class HighClass {}
