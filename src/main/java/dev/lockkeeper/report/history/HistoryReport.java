package dev.lockkeeper.report.history;

import dev.lockkeeper.lint.ListedMigration;
import dev.lockkeeper.lint.ListedObligation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A form in which a history is printed; {@code out} is flushed and stays open. */
public interface HistoryReport {
  /** Prints migrations in the order given. */
  void writeMigrations(List<ListedMigration> migrations, Writer out) throws IOException;

  /** Prints obligations in the order given. */
  void writeObligations(List<ListedObligation> obligations, Writer out) throws IOException;
}
