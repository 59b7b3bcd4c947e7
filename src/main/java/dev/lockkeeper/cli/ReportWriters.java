package dev.lockkeeper.cli;

import dev.lockkeeper.config.ReportFormat;
import dev.lockkeeper.report.Fold;
import dev.lockkeeper.report.GithubReport;
import dev.lockkeeper.report.JsonReport;
import dev.lockkeeper.report.MarkdownReport;
import dev.lockkeeper.report.Palette;
import dev.lockkeeper.report.ReportWriter;
import dev.lockkeeper.report.SarifReport;
import dev.lockkeeper.report.StatisticsReport;
import dev.lockkeeper.report.TextReport;
import dev.lockkeeper.report.ToolVersion;
import dev.lockkeeper.rule.RuleCatalog;

/** What writes each form of a report; each loads its libraries only when it is asked for. */
final class ReportWriters {
  private ReportWriters() {}

  /** What writes the report in a form. */
  static ReportWriter of(
      ReportFormat format, Palette palette, Fold fold, Verbosity verbosity, RuleCatalog catalog) {
    return switch (format) {
      case TEXT ->
          verbosity.statistics()
              ? new StatisticsReport(palette, verbosity.detail(), fold)
              : new TextReport(palette, verbosity.detail(), fold);
      case JSON -> new JsonReport(ToolVersion.read(), verbosity.statistics());
      case SARIF -> new SarifReport(ToolVersion.read(), catalog);
      case GITHUB -> new GithubReport(verbosity.detail());
      case MARKDOWN -> new MarkdownReport();
    };
  }
}
