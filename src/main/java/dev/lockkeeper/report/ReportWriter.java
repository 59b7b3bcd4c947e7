package dev.lockkeeper.report;

import dev.lockkeeper.lint.LintReport;
import java.io.IOException;
import java.io.Writer;

/** A form in which a run's report is printed. */
public interface ReportWriter {
  /**
   * Prints the whole report and flushes.
   *
   * @param report sorted; its recipes are written while they are printed
   * @param out stays open
   */
  void write(LintReport report, Writer out) throws IOException;
}
