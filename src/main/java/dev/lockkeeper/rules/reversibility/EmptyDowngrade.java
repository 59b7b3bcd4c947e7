package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;

/** Ways back that do nothing while the way there does something. */
final class EmptyDowngrade implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    if (!(migration.down() instanceof Down.Empty empty) || migration.up().statements().isEmpty()) {
      return;
    }
    context
        .report(
            empty.span(),
            Direction.DOWN,
            "rolling back %s changes nothing but the recorded version: what it did stays, and the next upgrade meets it"
                .formatted(migration.id()))
        .recipe(() -> WayBack.of(migration));
  }
}
