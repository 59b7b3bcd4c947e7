package dev.lockkeeper.report.review;

import dev.lockkeeper.lint.review.MigrationReview;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.report.Markdown;
import java.util.List;
import java.util.Optional;

/** The SQL of a migration: as its file has it, or the command that prints it. */
final class StatementsAsSent {
  private StatementsAsSent() {}

  static Optional<String> of(MigrationReview review, Room room) {
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
    return Optional.of(room.folded("As SQL", Markdown.fence("sql", sql(migration))));
  }

  /** Each statement once: what stands inside a DO block is a part of it. */
  private static String sql(Migration migration) {
    StringBuilder sql = new StringBuilder();
    int end = -1;
    for (Statement statement : migration.up().statements()) {
      if (statement.span().start() >= end) {
        end = statement.span().end();
        sql.append(sql.isEmpty() ? "" : "\n").append(statement.span().text()).append(';');
      }
    }
    return sql.toString();
  }
}
