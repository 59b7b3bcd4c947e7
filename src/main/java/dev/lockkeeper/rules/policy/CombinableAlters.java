package dev.lockkeeper.rules.policy;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.ValidateConstraint;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionContext;
import dev.lockkeeper.rule.TransactionScope.Step;
import java.util.List;
import java.util.Optional;

/** Two ALTER TABLE, one behind the other, that each go through the whole table. */
final class CombinableAlters implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.transaction(this::check);
  }

  private void check(TransactionContext context) {
    Optional<Step> before = Optional.empty();
    for (Step step : context.scope().steps()) {
      if (step.statement().isPreparation()) {
        continue;
      }
      Optional<Work> work = passOverRows(step);
      Optional<Work> earlier = before.flatMap(CombinableAlters::passOverRows);
      if (work.isPresent() && earlier.isPresent() && isOfSame(work.get(), earlier.get())) {
        String table = work.get().relation().sql();
        context
            .report(
                step,
                "%s is %s right behind %s: one ALTER TABLE with both goes through its rows once"
                    .formatted(table, done(work.get()), earlierWords(earlier.get())))
            .on(table)
            .related(before.map(b -> b.place("the statement before")))
            .withoutLocks();
      }
      before = Optional.of(step);
    }
  }

  private static boolean isOfSame(Work one, Work other) {
    return one.relation().sql().equals(other.relation().sql());
  }

  /** Its way through a table's rows that it would share with another in one ALTER TABLE. */
  private static Optional<Work> passOverRows(Step step) {
    List<Operation> operations = step.statement().operations();
    boolean joins = operations.stream().allMatch(CombinableAlters::mayBeJoined);
    return step.work().stream().filter(work -> joins && work.kind() != Work.Kind.BUILD).findFirst();
  }

  private static boolean mayBeJoined(Operation operation) {
    // A foreign key's rows are read by a query of its own, an index is built for itself.
    boolean readsByItself =
        operation instanceof AddConstraint add && !(add.constraint() instanceof Constraint.Check);
    return operation instanceof AlterTableOperation
        && !readsByItself
        && !(operation instanceof ValidateConstraint)
        && !(operation instanceof AlterTableOperation.AttachPartition);
  }

  private static String done(Work work) {
    return work.kind() == Work.Kind.REWRITE ? "rewritten" : "scanned";
  }

  private static String earlierWords(Work earlier) {
    return earlier.kind() == Work.Kind.REWRITE ? "a rewrite of it" : "a scan of it";
  }
}
