package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;

/** Migrations without a statement, which are recorded all the same; not Alembic's. */
final class EmptyMigration implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    boolean isRecorded = migration.tool() != Tool.PLAIN && migration.tool() != Tool.ALEMBIC;
    if (isRecorded && migration.unread().isEmpty() && migration.up().statements().isEmpty()) {
      String path = migration.file().path();
      context.report(
          migration.idSpan(),
          Direction.UP,
          "%s holds no statement: it is recorded as applied, and what is written into it later never runs there"
              .formatted(path.substring(path.lastIndexOf('/') + 1)));
    }
  }
}
