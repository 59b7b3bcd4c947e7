package dev.lockkeeper.report.check;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.ReadAs;
import dev.lockkeeper.lint.check.CheckResult;
import dev.lockkeeper.lint.check.CheckResult.Verdict;
import dev.lockkeeper.report.Fold;
import dev.lockkeeper.report.Palette;
import dev.lockkeeper.report.Terminal;
import dev.lockkeeper.report.TextReport;
import dev.lockkeeper.report.TextReport.Detail;
import dev.lockkeeper.report.Words;
import dev.lockkeeper.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line for each check, with the places below it that disprove it or leave it open. */
final class CheckText implements CheckReport {
  private final Palette palette;
  private final Fold fold;

  /** Results in the given colours, their sentences broken into lines. */
  CheckText(Palette palette, Fold fold) {
    this.palette = palette;
    this.fold = fold;
  }

  @Override
  public void write(List<CheckResult> results, LintReport report, Writer out) throws IOException {
    for (CheckResult result : results) {
      String head = verdict(result.verdict()) + ": " + result.check().test() + ": ";
      out.write(head + result.says() + "\n");
      for (String reason : result.reasons()) {
        out.write("  = " + fold.lines(Terminal.printable(reason), 4, 4) + "\n");
      }
      if (!result.findings().isEmpty()) {
        out.write('\n');
        new TextReport(palette, Detail.QUIET, fold).write(only(result, report), out);
      }
    }
    out.write("\n" + summary(results, report) + "\n");
    for (ReadAs history : report.readAs()) {
      out.write("read as: " + Terminal.printable(readAs(history)) + "\n");
    }
    out.flush();
  }

  private String verdict(Verdict verdict) {
    return switch (verdict) {
      case OK, NOT_CHECKED -> palette.strong(verdict.words());
      case NOT_PROVED -> palette.severity(Severity.WARNING, verdict.words());
      case FAILED -> palette.severity(Severity.ERROR, verdict.words());
    };
  }

  private static LintReport only(CheckResult result, LintReport report) {
    return new LintReport(
        report.targets(),
        report.readAs(),
        report.summary(),
        result.findings(),
        List.of(),
        report.heldBack(),
        report.since());
  }

  private static String summary(List<CheckResult> results, LintReport report) {
    List<String> counts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long count = results.stream().filter(r -> r.verdict() == verdict).count();
      if (count > 0) {
        counts.add(count + " " + verdict.words());
      }
    }
    List<String> parts = new ArrayList<>();
    parts.add("of " + Words.count(results.size(), "check") + " " + Words.and(counts));
    parts.add(Words.count(report.summary().migrations(), "revision"));
    if (report.summary().suppressed() > 0) {
      parts.add(report.summary().suppressed() + " accepted in comments");
    }
    report
        .heldBack()
        .filter(held -> held.findings() > 0)
        .ifPresent(
            held -> parts.add(held.findings() + " held back by " + Terminal.printable(held.by())));
    parts.add(
        report.summary().understood()
            + " of "
            + Words.count(report.summary().statements(), "statement")
            + " understood");
    return String.join(" · ", parts);
  }

  private static String readAs(ReadAs history) {
    return "%s in %s, %s, %s"
        .formatted(
            history.tool().label(),
            history.root(),
            history.transactions(),
            history.targets().stream().map(Words::target).collect(Collectors.joining(", ")));
  }
}
