package dev.lockkeeper.lint.review;

import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import java.util.List;
import java.util.Optional;

/** How a tool takes a migration back. */
final class Rollback {
  private Rollback() {}

  /**
   * The command for a shell, when the tool has one and the migration has a way back; it takes back
   * what ran behind it, too.
   */
  static Optional<String> command(History history, Migration migration) {
    boolean isWritten =
        migration.down() instanceof Down.Written || migration.down() instanceof Down.Empty;
    return switch (migration.tool()) {
      case ALEMBIC ->
          isWritten ? Optional.of("alembic downgrade " + parent(migration)) : Optional.empty();
      case FLYWAY -> isWritten ? Optional.of("flyway undo") : Optional.empty();
      case GOLANG_MIGRATE ->
          isWritten
              ? Optional.of(
                  "migrate -path %s -database \"$DATABASE_URL\" down 1".formatted(history.root()))
              : Optional.empty();
      case DBMATE -> isWritten ? Optional.of("dbmate rollback") : Optional.empty();
      case GOOSE ->
          isWritten
              ? Optional.of(
                  "goose -dir %s postgres \"$DATABASE_URL\" down".formatted(history.root()))
              : Optional.empty();
      case PRISMA, PLAIN -> Optional.empty();
    };
  }

  private static String parent(Migration migration) {
    List<String> parents = migration.revision().map(Migration.Revision::parents).orElse(List.of());
    return parents.isEmpty() ? "base" : parents.size() == 1 ? parents.get(0) : "-1";
  }
}
