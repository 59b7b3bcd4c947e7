package dev.lockkeeper.report;

import dev.lockkeeper.lint.LintReport;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The report for people in numbers: a line for each rule that spoke, and the summary. */
public final class StatisticsReport implements ReportWriter {
  private static final int SEVERITY_WIDTH = "warning".length();

  private final Palette palette;
  private final TextSummary summary;

  /** A report of numbers in the given colours. */
  public StatisticsReport(Palette palette, TextReport.Detail detail, Fold fold) {
    this.palette = palette;
    this.summary = new TextSummary(palette, detail, fold);
  }

  @Override
  public void write(LintReport report, Writer out) throws IOException {
    List<Statistics.Line> lines = Statistics.of(report);
    int digits = lines.isEmpty() ? 0 : String.valueOf(lines.get(0).count()).length();
    for (Statistics.Line line : lines) {
      String count = String.valueOf(line.count());
      String severity = line.severity().id();
      out.write(" ".repeat(digits - count.length()) + count + "  ");
      out.write(palette.severity(line.severity(), severity));
      out.write(" ".repeat(SEVERITY_WIDTH - severity.length()) + "  " + line.rule() + "\n");
    }
    String words = summary.of(report);
    out.write(lines.isEmpty() || words.isEmpty() ? words : "\n" + words);
    out.flush();
  }
}
