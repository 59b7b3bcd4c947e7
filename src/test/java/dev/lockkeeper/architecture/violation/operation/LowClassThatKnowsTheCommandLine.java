package dev.lockkeeper.architecture.violation.operation;

import dev.lockkeeper.architecture.violation.cli.HighClass;
import picocli.CommandLine;

/** Imports what a low layer must not: a class of a high one, and the command line's library. */
public record LowClassThatKnowsTheCommandLine(HighClass high, CommandLine library) {}
