package dev.lockkeeper.report.review;

import dev.lockkeeper.lint.review.MigrationReview;
import dev.lockkeeper.report.Markdown;
import dev.lockkeeper.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** A line for each of several migrations. */
final class SummaryTable {
  private SummaryTable() {}

  static String of(List<MigrationReview> migrations) {
    StringBuilder table =
        new StringBuilder(
            """
            | migration | phase | other sessions | way back | findings |
            | --- | --- | --- | --- | --- |
            """);
    for (MigrationReview migration : migrations) {
      table.append(
          "| %s %s | %s | %s | %s | %s |\n"
              .formatted(
                  Markdown.code(migration.migration().id()),
                  Markdown.text(migration.title()),
                  PhaseWords.brief(migration),
                  migration.migration().unread().isPresent()
                      ? "not known"
                      : Waiting.worst(migration.forward()),
                  WayBackWords.brief(migration),
                  findings(migration)));
    }
    return table.toString();
  }

  private static String findings(MigrationReview migration) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
      long count = migration.findings().stream().filter(f -> f.severity() == severity).count();
      if (count > 0) {
        counts.add(count + " " + severity.id() + (count == 1 ? "" : "s"));
      }
    }
    return counts.isEmpty() ? "none" : String.join(", ", counts);
  }
}
