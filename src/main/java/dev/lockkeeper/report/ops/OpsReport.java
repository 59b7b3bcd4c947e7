package dev.lockkeeper.report.ops;

import dev.lockkeeper.lint.ListedStatement;
import java.io.IOException;
import java.io.Writer;

/** A form in which operations are printed. */
public interface OpsReport {
  /**
   * Prints the operations of all statements in the order given, one a line, and flushes.
   *
   * @param statements printed while they are iterated, so that memory holds one
   * @param out stays open
   */
  void write(Iterable<ListedStatement> statements, Writer out) throws IOException;
}
