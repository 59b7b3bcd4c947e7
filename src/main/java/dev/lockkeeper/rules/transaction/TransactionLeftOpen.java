package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.migration.Transaction.OpenedBy;
import dev.lockkeeper.operation.SessionOperation.TransactionControl;
import dev.lockkeeper.operation.SessionOperation.TransactionControl.Action;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;
import java.util.Set;

/** BEGIN without an end. */
final class TransactionLeftOpen implements Rule {
  private static final Set<Action> ENDING =
      Set.of(Action.COMMIT, Action.ROLLBACK, Action.PREPARE_TRANSACTION);

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(TransactionControl.class, this::check);
  }

  private void check(TransactionControl control, RuleContext context) {
    Optional<Transaction> transaction =
        context.statement().transaction().filter(t -> t.openedBy() == OpenedBy.STATEMENT);
    if (control.action() != Action.BEGIN || transaction.isEmpty()) {
      return;
    }
    boolean isFirst =
        context.body().stream()
            .filter(s -> s.control().filter(action -> action == Action.BEGIN).isPresent())
            .filter(s -> s.transaction().equals(transaction))
            .noneMatch(s -> s.number() < context.statement().number());
    boolean ends =
        context.body().stream()
            .filter(s -> s.transaction().equals(transaction))
            .anyMatch(s -> s.control().filter(ENDING::contains).isPresent());
    // Where the tool opened one before, it ends this one in its place.
    boolean managed =
        context.body().stream()
            .flatMap(s -> s.transaction().stream())
            .anyMatch(t -> t.openedBy() == OpenedBy.TOOL);
    boolean maySkip =
        context.body().stream().anyMatch(s -> s.conditional() && s.control().isPresent());
    if (isFirst && !ends && !managed && !maySkip) {
      context.report(
          control,
          "nothing ends the transaction that begins here: when the connection closes, the server"
              + " takes back all that it did");
    }
  }
}
