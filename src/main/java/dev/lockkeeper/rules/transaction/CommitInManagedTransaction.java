package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.migration.Transaction.OpenedBy;
import dev.lockkeeper.operation.SessionOperation.TransactionControl;
import dev.lockkeeper.operation.SessionOperation.TransactionControl.Action;
import dev.lockkeeper.rule.CommandWords;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;
import java.util.Set;

/** COMMIT or ROLLBACK of the transaction that the migration tool opened. */
final class CommitInManagedTransaction implements Rule {
  private static final Set<Action> ENDING =
      Set.of(Action.COMMIT, Action.ROLLBACK, Action.PREPARE_TRANSACTION);

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(TransactionControl.class, this::check);
  }

  private void check(TransactionControl control, RuleContext context) {
    Optional<Transaction> transaction =
        context.statement().transaction().filter(t -> t.openedBy() == OpenedBy.TOOL);
    // A BEGIN of the file has been told of already: the reader takes this for its end.
    boolean hasBegin =
        context.body().stream()
            .filter(s -> s.transaction().equals(transaction))
            .anyMatch(s -> s.control().filter(action -> action == Action.BEGIN).isPresent());
    if (!ENDING.contains(control.action()) || transaction.isEmpty() || hasBegin) {
      return;
    }
    String words = control.action() == Action.ROLLBACK ? "is undone" : "stays if the rest fails";
    boolean isLast =
        context.body().stream()
            .noneMatch(s -> s.number() > context.statement().number() && !s.isPreparation());
    String after = isLast ? "" : ", and what follows runs without one";
    context.report(
        control,
        "%s ends the transaction that %s opened: what precedes it %s%s"
            .formatted(CommandWords.of(control), context.migration().tool().label(), words, after));
  }
}
