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
    Optional<Step> lock = Optional.empty();
    Optional<Step> backfill = Optional.empty();
    int ofOthers = context.scope().earlier().size();
    List<Step> steps = context.scope().allSteps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      boolean locksOut = !step.backfill() && locksOut(step);
      if (i >= ofOthers && step.backfill() && lock.isPresent()) {
        report(step, lock.get(), true, context);
        return;
      } else if (i >= ofOthers && locksOut && backfill.filter(b -> locksRows(b)).isPresent()) {
        report(step, backfill.get(), false, context);
        return;
      }
      backfill = backfill.or(() -> Optional.of(step).filter(Step::backfill));
      lock = lock.or(() -> Optional.of(step).filter(s -> locksOut));
    }
  }

  private static void report(
      Step later, Step earlier, boolean locksFirst, TransactionContext context) {
    Step lock = locksFirst ? earlier : later;
    String who = lock.blocking().get(0).mode().blocksReads() ? "readers and writers" : "writers";
    RecipeWriter recipes = context.recipes();
    Command command = Command.asWritten(later.statement());
    Report report =
        context
            .report(
                later,
                locksFirst
                    ? "%s of %s wait while this runs: the transaction has locked it in %s and holds the lock to its end"
                        .formatted(who, lock.relation(), earlier.placeFrom(later))
                    : "this waits for %s while every row that %s wrote stays locked, until the transaction ends"
                        .formatted(lock.relation(), earlier.placeFrom(later)))
            .on(lock.relation())
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
}
