package dev.lockkeeper.cli;

import dev.lockkeeper.migration.Problem;
import dev.lockkeeper.report.Terminal;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What surrounds one run of the command line.
 *
 * @param workingDirectory what relative paths start from
 * @param in standard input
 * @param out takes what was asked for, and nothing else
 * @param err takes everything else
 * @param environment the environment's variables
 * @param terminal whether a person reads {@code out} as it is written
 * @param clock nanoseconds since some moment
 */
record Shell(
    Path workingDirectory,
    InputStream in,
    Writer out,
    PrintWriter err,
    Map<String, String> environment,
    boolean terminal,
    LongSupplier clock) {
  Shell {
    environment = Map.copyOf(environment);
  }

  /** A variable of the environment; empty when it is not set. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** How many cells a line of the terminal has, where the launcher or the user says it. */
  Optional<Integer> width() {
    String columns = variable("COLUMNS");
    return columns.matches("[1-9][0-9]{0,3}")
        ? Optional.of(Integer.valueOf(columns))
        : Optional.empty();
  }

  /** Tells the user something that is not part of what was asked for. */
  void say(String message) {
    err.println("lockkeeper: " + message);
  }

  /**
   * Tells the user what of the arguments could not be read.
   *
   * @return the code that it gives the run
   */
  ExitCode sayRefused(List<Problem> refusals) {
    refusals.forEach(r -> say(Terminal.printable(r.file() + ": " + r.message())));
    return refusals.isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
  }
}
