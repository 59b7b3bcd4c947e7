package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.rule.HistoryContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;

/** Revision ids that do not fit into the table in which Alembic records them. */
final class RevisionIdTooLong implements Rule {
  /** Alembic creates alembic_version with {@code version_num VARCHAR(32)}. */
  private static final int ROOM = 32;

  @Override
  public void subscribe(Subscriptions on) {
    on.history(this::check);
  }

  private void check(HistoryContext context) {
    boolean isWidened =
        context.history().migrations().stream()
            .flatMap(migration -> migration.up().statements().stream())
            .flatMap(statement -> statement.operations().stream())
            .anyMatch(
                o ->
                    o instanceof AlterColumnType change
                        && change.table().table().name().value().startsWith("alembic_version"));
    if (isWidened) {
      return;
    }
    for (Migration migration : context.history().migrations()) {
      Optional<String> id = migration.revision().flatMap(Migration.Revision::id);
      id.filter(written -> written.length() > ROOM && context.isAsked(migration))
          .filter(written -> !Placeholder.is(written))
          .ifPresent(
              written ->
                  context.report(
                      migration,
                      migration.idSpan(),
                      "the id has %d characters, and alembic_version holds %d: the upgrade fails when it records the revision"
                          .formatted(written.length(), ROOM)));
    }
  }
}
