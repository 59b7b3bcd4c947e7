package dev.lockkeeper.rules.policy;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Header;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;

/** Migrations of more statements than the project wants in one. */
final class MaximumStatements implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    boolean isFirst = context.history().migrations().get(0).file().equals(migration.file());
    long count = migration.up().statements().stream().filter(s -> !s.isPreparation()).count();
    int most = context.options().count("most");
    if (isFirst || count <= most) {
      return;
    }
    context.report(
        Header.of(migration).place(),
        Direction.UP,
        "%d statements in one migration, where the project wants no more than %d"
            .formatted(count, most));
  }
}
