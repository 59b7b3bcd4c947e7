package dev.lockkeeper.report;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.ReadAs;
import dev.lockkeeper.lint.LintReport.Summary;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The last lines of the text report: counts, and how the files were read. */
final class TextSummary {
  private static final String BETWEEN = " · ";

  private final Palette palette;
  private final TextReport.Detail detail;
  private final Fold fold;

  /** A summary on lines as long as they are. */
  TextSummary(Palette palette, TextReport.Detail detail) {
    this(palette, detail, Fold.none());
  }

  TextSummary(Palette palette, TextReport.Detail detail, Fold fold) {
    this.palette = palette;
    this.detail = detail;
    this.fold = fold;
  }

  /** The lines, each with its ending; none where nothing but what is wrong is to be told. */
  String of(LintReport report) {
    if (detail == TextReport.Detail.QUIET) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    lines.add(counts(report));
    List<String> readAs = readAs(report.readAs());
    for (int i = 0; i < readAs.size(); i++) {
      String more = i == readAs.size() - 1 ? explain(report) : "";
      lines.add("read as: " + Terminal.printable(readAs.get(i)) + more);
    }
    if (detail == TextReport.Detail.VERBOSE) {
      for (ReadAs history : report.readAs()) {
        history
            .incomplete()
            .map(why -> Terminal.printable(history.root() + ": " + why))
            .ifPresent(why -> lines.add("incomplete: " + why));
      }
    }
    return lines.stream().map(line -> fold.lines(line, 0, 2) + "\n").collect(Collectors.joining());
  }

  /** What was found and read, as numbers. */
  String counts(LintReport report) {
    Summary summary = report.summary();
    List<String> parts = new ArrayList<>();
    List<String> bySeverity = new ArrayList<>();
    add(bySeverity, Severity.ERROR, summary.errors());
    add(bySeverity, Severity.WARNING, summary.warnings());
    add(bySeverity, Severity.NOTE, summary.notes());
    if (bySeverity.isEmpty() && summary.migrations() == 0) {
      return report
          .since()
          .map(branch -> "no migration is new or changed since " + Terminal.printable(branch))
          .orElse("no migrations were found in what was given");
    }
    String migrations = Words.count(summary.migrations(), "migration");
    parts.add(
        bySeverity.isEmpty()
            ? "nothing found in " + migrations
            : Words.and(bySeverity) + " in " + places(summary, migrations));
    if (summary.suppressed() > 0) {
      parts.add(summary.suppressed() + " suppressed");
    }
    report
        .heldBack()
        .filter(held -> held.findings() > 0)
        .ifPresent(
            held -> parts.add(held.findings() + " held back by " + Terminal.printable(held.by())));
    parts.add(
        summary.understood()
            + " of "
            + Words.count(summary.statements(), "statement")
            + " understood");
    return String.join(BETWEEN, parts);
  }

  /** Where the findings are: in some migrations, or in the models alone. */
  private static String places(Summary summary, String migrations) {
    return summary.migrationsWithFindings() == 0
        ? "the models of " + migrations
        : summary.migrationsWithFindings() + " of " + migrations;
  }

  private void add(List<String> parts, Severity severity, int count) {
    if (count > 0) {
      parts.add(palette.severity(severity, Words.count(count, severity.id())));
    }
  }

  /** One line a history; the folder is told only where there are several. */
  static List<String> readAs(List<ReadAs> histories) {
    return histories.stream()
        .map(
            history ->
                history.tool().label()
                    + (histories.size() > 1 ? " in " + history.root() : "")
                    + ", "
                    + history.transactions()
                    + ", "
                    + history.targets().stream()
                        .map(Words::target)
                        .collect(Collectors.joining(", ")))
        .toList();
  }

  private static String explain(LintReport report) {
    return report.findings().stream()
        .min(Comparator.comparing(Finding::severity).reversed())
        .map(worst -> BETWEEN + "more: lockkeeper explain " + worst.rule())
        .orElse("");
  }
}
