package dev.lockkeeper.cli;

import dev.lockkeeper.config.ReportFormat;
import dev.lockkeeper.report.GithubReport;
import dev.lockkeeper.report.JsonReport;
import dev.lockkeeper.report.MarkdownReport;
import dev.lockkeeper.report.Palette;
import dev.lockkeeper.report.ReportWriter;
import dev.lockkeeper.report.SarifReport;
import dev.lockkeeper.report.TextReport;
import dev.lockkeeper.report.ToolVersion;
import dev.lockkeeper.rule.RuleCatalog;

/** What writes each form of a report; each loads its libraries only when it is asked for. */
final class ReportWriters {
  private ReportWriters() {}

  /** What writes the report in a form. */
  static ReportWriter of(
      ReportFormat format, Palette palette, TextReport.Detail detail, RuleCatalog catalog) {
    return switch (format) {
      case TEXT -> new TextReport(palette, detail);
      case JSON -> new JsonReport(ToolVersion.read());
      case SARIF -> new SarifReport(ToolVersion.read(), catalog);
      case GITHUB -> new GithubReport();
      case MARKDOWN -> new MarkdownReport();
    };
  }
}
