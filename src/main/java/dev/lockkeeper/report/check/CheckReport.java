package dev.lockkeeper.report.check;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.check.CheckResult;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A form in which results are written. */
public interface CheckReport {
  /**
   * Writes all of them.
   *
   * @param report what they were taken from
   * @throws IOException when {@code out} refuses it
   */
  void write(List<CheckResult> results, LintReport report, Writer out) throws IOException;
}
