package dev.lockkeeper.cli;

import dev.lockkeeper.migration.Progress;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/**
 * A line on a person's terminal that says how far a run has come, written in place once the run
 * takes longer than a second, and erased at its end.
 *
 * <p>It is written by whoever tells it of progress: no thread waits to do it.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long PATIENCE = 1_000_000_000L;
  private static final long BETWEEN_LINES = 100_000_000L;
  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter terminal;
  private final LongSupplier clock;
  private final boolean isWanted;
  private long next;
  private boolean isShown;

  private ProgressLine(PrintWriter terminal, LongSupplier clock, boolean isWanted) {
    this.terminal = terminal;
    this.clock = clock;
    this.isWanted = isWanted;
    this.next = isWanted ? clock.getAsLong() + PATIENCE : 0;
  }

  /** A line for the one who started a run; nobody sees one in a pipe, or where a robot runs. */
  static ProgressLine of(Shell shell, Verbosity verbosity) {
    boolean isWanted =
        !verbosity.isQuiet()
            && !shell.variable("LOCKKEEPER_PROGRESS").isEmpty()
            && shell.variable("CI").isEmpty()
            && !shell.variable("TERM").equals("dumb");
    return new ProgressLine(shell.err(), shell.clock(), isWanted);
  }

  @Override
  public synchronized void at(Stage stage, int done, int of) {
    if (!isWanted) {
      return;
    }
    long now = clock.getAsLong();
    if (now - next < 0) {
      return;
    }
    next = now + BETWEEN_LINES;
    isShown = true;
    String verb =
        switch (stage) {
          case READING -> "reading";
          case JUDGING -> "judging";
        };
    terminal.print("%s%s %d of %d migrations".formatted(ERASE, verb, done, of));
    terminal.flush();
  }

  /** Erases it. */
  @Override
  public synchronized void close() {
    if (isShown) {
      isShown = false;
      terminal.print(ERASE);
      terminal.flush();
    }
  }
}
