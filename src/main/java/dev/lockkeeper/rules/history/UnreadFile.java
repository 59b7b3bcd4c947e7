package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Migration.Unread.Cause;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;

/** Files of which nothing could be read. */
final class UnreadFile implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    migration
        .unread()
        .filter(unread -> unread.cause() == Cause.CONTENT)
        .filter(unread -> ConflictMarkers.in(migration).isEmpty())
        .ifPresent(
            unread ->
                context.report(
                    unread.span(),
                    Direction.UP,
                    "this file cannot be read, so nothing in it was checked: " + unread.reason()));
  }
}
