package dev.lockkeeper.rules.policy;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Header;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;

/** Migrations that change tables which have nothing to do with each other. */
final class MoreThanOneLogicalChange implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    boolean isFirst = context.history().migrations().get(0).file().equals(migration.file());
    boolean isRead = migration.up().statements().stream().allMatch(Statement::understood);
    if (isFirst || !isRead) {
      return;
    }
    List<LogicalChanges.Group> groups = LogicalChanges.of(migration);
    if (groups.size() <= context.options().count("most")) {
      return;
    }
    List<String> names = groups.stream().map(g -> "of " + English.list(g.tables())).toList();
    context
        .report(
            Header.of(migration).place(),
            Direction.UP,
            "%d changes that nothing here connects: %s"
                .formatted(groups.size(), String.join("; ", names)))
        .related(
            groups.stream()
                .map(g -> new Related(g.first(), g.tables().get(0) + " is changed here"))
                .toList());
  }
}
