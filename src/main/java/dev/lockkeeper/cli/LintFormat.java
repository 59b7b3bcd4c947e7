package dev.lockkeeper.cli;

import dev.lockkeeper.report.GithubReport;
import dev.lockkeeper.report.JsonReport;
import dev.lockkeeper.report.Palette;
import dev.lockkeeper.report.ReportWriter;
import dev.lockkeeper.report.SarifReport;
import dev.lockkeeper.report.TextReport;
import dev.lockkeeper.report.ToolVersion;
import dev.lockkeeper.rule.RuleCatalog;

/** The forms in which {@code lint} reports; each loads its libraries only when it is asked for. */
enum LintFormat {
  TEXT {
    @Override
    ReportWriter writer(Palette palette, TextReport.Detail detail, RuleCatalog catalog) {
      return new TextReport(palette, detail);
    }
  },
  JSON {
    @Override
    ReportWriter writer(Palette palette, TextReport.Detail detail, RuleCatalog catalog) {
      return new JsonReport(ToolVersion.read());
    }
  },
  SARIF {
    @Override
    ReportWriter writer(Palette palette, TextReport.Detail detail, RuleCatalog catalog) {
      return new SarifReport(ToolVersion.read(), catalog);
    }
  },
  GITHUB {
    @Override
    ReportWriter writer(Palette palette, TextReport.Detail detail, RuleCatalog catalog) {
      return new GithubReport();
    }
  };

  /** What writes the report in this form. */
  abstract ReportWriter writer(Palette palette, TextReport.Detail detail, RuleCatalog catalog);
}
