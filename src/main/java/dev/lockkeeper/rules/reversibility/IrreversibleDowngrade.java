package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;

/** Ways back that refuse. */
final class IrreversibleDowngrade implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    if (!(migration.down() instanceof Down.Irreversible irreversible)) {
      return;
    }
    String reason = irreversible.reason().map(words -> " (\"" + words + "\")").orElse("");
    context
        .report(
            irreversible.span(),
            Direction.DOWN,
            "rolling back %s raises an error%s: no release before it can return"
                .formatted(migration.id(), reason))
        .recipe(() -> WayBack.of(migration));
  }
}
