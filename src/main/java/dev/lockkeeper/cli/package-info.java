/**
 * The command line: commands, their options, and the exit code.
 *
 * <p>Nothing else lives here: what a command does is asked of the packages below, and no other
 * package knows picocli. Commands are built with {@code CommandSpec}, without annotations, because
 * reading annotations costs a third of a short run.
 */
@NullMarked
package dev.lockkeeper.cli;

import org.jspecify.annotations.NullMarked;
