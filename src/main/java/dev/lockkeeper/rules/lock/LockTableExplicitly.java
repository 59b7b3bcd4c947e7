package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TableOperation.LockTable;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;

/** Locks that are taken for their own sake and last until the transaction ends. */
final class LockTableExplicitly implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(LockTable.class, this::check);
  }

  private void check(LockTable lock, RuleContext context) {
    ObjectName table = lock.table();
    boolean isRefused =
        context.effects().refused().flatMap(r -> r.cause()).filter(lock::equals).isPresent();
    if (isRefused) {
      context
          .report(
              lock,
              "the server refuses LOCK TABLE outside a transaction, where the lock on %s would end with the statement"
                  .formatted(table))
          .severity(Severity.ERROR)
          .on(table)
          .withoutLocks();
      return;
    }
    Optional<RelationLock> held =
        context.blockingLocks().stream()
            .filter(l -> l.relation().sql().equals(table.sql()))
            .findFirst();
    held.ifPresent(
        l ->
            context
                .report(
                    lock,
                    "%s through all that follows: LOCK TABLE holds %s on the table %s"
                        .formatted(
                            context.waiting(l.mode(), table.sql()),
                            l.mode().sql(),
                            context.asLongAs()))
                .on(table)
                .related(context.createdAt(table)));
  }
}
