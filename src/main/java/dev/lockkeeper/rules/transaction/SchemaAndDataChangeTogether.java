package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.effect.LockMode;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Merge;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionContext;
import dev.lockkeeper.rule.TransactionScope.Step;
import java.util.List;
import java.util.Optional;

/** Transactions that both lock a table and write about as many rows as one holds. */
final class SchemaAndDataChangeTogether implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.transaction(this::check);
  }

  private void check(TransactionContext context) {
    if (context.scope().transaction().isEmpty()) {
      return;
    }
    List<Step> steps = context.scope().steps();
    Optional<Step> backfill = steps.stream().filter(Step::backfill).findFirst();
    Optional<Step> lock =
        steps.stream().filter(step -> !step.backfill() && locksOut(step)).findFirst();
    if (backfill.isEmpty() || lock.isEmpty()) {
      return;
    }
    boolean locksFirst = lock.get().statement().number() < backfill.get().statement().number();
    if (!locksFirst && !locksRows(backfill.get())) {
      return;
    }
    Step later = locksFirst ? backfill.get() : lock.get();
    Step earlier = locksFirst ? lock.get() : backfill.get();
    String who =
        lock.get().blocking().get(0).mode().blocksReads() ? "readers and writers" : "writers";
    RecipeWriter recipes = context.recipes();
    Command command = Command.asWritten(later.statement());
    Report report =
        context
            .report(
                later,
                locksFirst
                    ? "%s of %s wait while this runs: the transaction has locked it in line %d and holds the lock to its end"
                        .formatted(who, lock.get().relation(), line(earlier))
                    : "this waits for %s while every row that line %d wrote stays locked, until the transaction ends"
                        .formatted(lock.get().relation(), line(earlier)))
            .on(lock.get().relation())
            .related(
                List.of(
                    earlier.place(
                        locksFirst
                            ? earlier.relation() + " is locked here"
                            : "many rows are written here")));
    if (!isTold(later)) {
      report.plan(() -> recipes.later("then", command));
    }
  }

  /** A foreign key's lock on the table that it references is told by locks-referenced-table. */
  private static boolean locksOut(Step step) {
    return step.blocking().stream().anyMatch(lock -> lock.mode() != LockMode.SHARE_ROW_EXCLUSIVE);
  }

  /** Whether it writes rows that others may want to write: new rows are nobody else's. */
  private static boolean locksRows(Step backfill) {
    return backfill.statement().operations().stream()
        .anyMatch(o -> o instanceof Update || o instanceof Delete || o instanceof Merge);
  }

  /** Whether another rule shows a safe way for it, which is not to run it as it is written. */
  private static boolean isTold(Step step) {
    return !step.work().isEmpty()
        || step.statement().operations().stream()
            .anyMatch(o -> o instanceof Update || o instanceof Delete);
  }

  private static int line(Step step) {
    return step.statement().span().from().line();
  }
}
