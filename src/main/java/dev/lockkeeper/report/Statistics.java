package dev.lockkeeper.report;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Severity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each rule spoke, and how severely. */
final class Statistics {
  private Statistics() {}

  /** One rule at one severity. */
  record Line(String rule, Severity severity, int count) {}

  private record Kind(String rule, Severity severity) {}

  /** The most frequent first, then the worst, then by name. */
  static List<Line> of(LintReport report) {
    Map<Kind, Integer> counts = new HashMap<>();
    for (Finding finding : report.findings()) {
      counts.merge(new Kind(finding.rule(), finding.severity()), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .map(count -> new Line(count.getKey().rule, count.getKey().severity, count.getValue()))
        .sorted(
            Comparator.comparing(Line::count)
                .thenComparing(Line::severity)
                .reversed()
                .thenComparing(Line::rule))
        .toList();
  }
}
