package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration.Unread.Cause;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;

/** Ways back without a way there. */
final class OrphanDownFile implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    context
        .migration()
        .unread()
        .filter(unread -> unread.cause() == Cause.ORPHAN)
        .ifPresent(
            unread ->
                context.report(
                    unread.span(),
                    Direction.DOWN,
                    "nothing ever runs this file: " + unread.reason()));
  }
}
