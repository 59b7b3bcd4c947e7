/**
 * The command line: commands, their options, and the exit code.
 *
 * <p>Nothing else lives here: what a command does is asked of the packages below, and no other
 * package knows picocli. A short run must start fast, so commands are built with {@code
 * CommandSpec}, without annotations and without implementing picocli's interfaces: its class files
 * are of an old version, and the JVM does not keep a class that implements one in its archive.
 */
@NullMarked
package dev.lockkeeper.cli;

import org.jspecify.annotations.NullMarked;
