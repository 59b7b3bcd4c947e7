package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.operation.AlterTableOperation.ValidateConstraint;
import dev.lockkeeper.operation.DataOperation;
import dev.lockkeeper.operation.IndexOperation.Reindex;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.SessionOperation;
import dev.lockkeeper.operation.ViewOperation.RefreshMaterializedView;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;

/** Ways back that do nothing while the way there does something. */
final class EmptyDowngrade implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::check);
  }

  private void check(MigrationContext context) {
    Migration migration = context.migration();
    List<Operation> lasting =
        migration.up().statements().stream()
            .flatMap(statement -> statement.operations().stream())
            .filter(EmptyDowngrade::lasts)
            .toList();
    if (!(migration.down() instanceof Down.Empty empty) || lasting.isEmpty()) {
      return;
    }
    if (lasting.stream().allMatch(DataOperation.class::isInstance)) {
      context
          .report(
              empty.span(),
              Direction.DOWN,
              "rolling back %s leaves the rows as it wrote them".formatted(migration.id()))
          .severity(Severity.NOTE);
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

  /** Whether there is something to take back: not where rows were only read or checked. */
  private static boolean lasts(Operation operation) {
    return !(operation instanceof SessionOperation
        || operation instanceof DataOperation.Select
        || operation instanceof ValidateConstraint
        || operation instanceof Reindex
        || operation instanceof RefreshMaterializedView);
  }
}
