package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Migration.Unread.Cause;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;

/** Files meant as migrations that the tool passes over in silence, for their names. */
final class IgnoredFileName implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    migration
        .unread()
        .filter(unread -> unread.cause() == Cause.NAME)
        .ifPresent(
            unread ->
                context.report(
                    unread.span(),
                    Direction.UP,
                    "%s never runs this file, and does not say so: %s"
                        .formatted(migration.tool().label(), unread.reason())));
  }
}
