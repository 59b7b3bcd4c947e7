package dev.lockkeeper.report.ops;

import dev.lockkeeper.lint.LockTable;
import java.io.IOException;
import java.io.Writer;

/** A form in which a table of locks is printed. */
public interface LocksReport {
  /**
   * Prints the whole table and flushes.
   *
   * @param out stays open
   */
  void write(LockTable table, Writer out) throws IOException;
}
