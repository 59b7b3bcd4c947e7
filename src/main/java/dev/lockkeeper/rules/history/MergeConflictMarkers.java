package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;

/** Migrations with a conflict of a merge that nobody resolved. */
final class MergeConflictMarkers implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    ConflictMarkers.in(context.migration())
        .ifPresent(
            place ->
                context.report(
                    place,
                    Direction.UP,
                    "a conflict of a merge is not resolved: the file holds both sides and the"
                        + " markers between them, and fails when it runs"));
  }
}
