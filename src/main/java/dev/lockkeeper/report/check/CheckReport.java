package dev.lockkeeper.report.check;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.check.CheckResult;
import dev.lockkeeper.report.Fold;
import dev.lockkeeper.report.Palette;
import dev.lockkeeper.report.ToolVersion;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A form in which results are written. */
public interface CheckReport {
  /** Text in the given colours, its sentences broken into lines. */
  static CheckReport text(Palette palette, Fold fold) {
    return new CheckText(palette, fold);
  }

  /** JSON of the given version of Lockkeeper. */
  static CheckReport json(ToolVersion version) {
    return new CheckJson(version);
  }

  /**
   * Writes all of them.
   *
   * @param report what they were taken from
   * @throws IOException when {@code out} refuses it
   */
  void write(List<CheckResult> results, LintReport report, Writer out) throws IOException;
}
