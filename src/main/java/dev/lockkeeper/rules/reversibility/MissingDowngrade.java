package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;

/** Migrations without a way back, in projects that write one. */
final class MissingDowngrade implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    if (!(migration.down() instanceof Down.Missing missing) || migration.unread().isPresent()) {
      return;
    }
    context
        .report(missing.span(), Direction.UP, message(migration))
        .recipe(() -> WayBack.of(migration));
  }

  private static String message(Migration migration) {
    if (migration.tool() == Tool.ALEMBIC) {
      return "revision %s has no downgrade(): alembic downgrade stops here with an error"
          .formatted(migration.id());
    }
    return "migration %s has no way back, so the release before it cannot return"
        .formatted(migration.id());
  }
}
