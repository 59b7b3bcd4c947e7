package dev.lockkeeper.report.review;

import dev.lockkeeper.lint.review.MigrationReview;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.report.Markdown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The SQL of a migration: as its file has it, or the command that prints it. */
final class StatementsAsSent {
  private StatementsAsSent() {}

  static Optional<String> of(MigrationReview review) {
    Migration migration = review.migration();
    if (migration.tool() == Tool.ALEMBIC) {
      List<String> parents =
          migration.revision().map(Migration.Revision::parents).orElse(List.of());
      return parents.size() > 1
          ? Optional.empty()
          : Optional.of(
              "As SQL: %s\n\n"
                  .formatted(
                      Markdown.code(
                          "alembic upgrade %s:%s --sql"
                              .formatted(
                                  parents.isEmpty() ? "base" : parents.get(0), migration.id()))));
    }
    if (!migration.file().path().endsWith(".sql") || migration.up().statements().isEmpty()) {
      return Optional.empty();
    }
    String sql =
        migration.up().statements().stream()
            .map(Statement::span)
            .map(span -> span.text() + ";")
            .distinct()
            .collect(Collectors.joining("\n"));
    return Optional.of(
        "<details><summary>As SQL</summary>\n\n" + Markdown.fence("sql", sql) + "\n</details>\n\n");
  }
}
