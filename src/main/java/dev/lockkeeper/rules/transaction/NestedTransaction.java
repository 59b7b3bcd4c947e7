package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.migration.Transaction.OpenedBy;
import dev.lockkeeper.operation.SessionOperation.TransactionControl;
import dev.lockkeeper.operation.SessionOperation.TransactionControl.Action;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;

/** BEGIN where a transaction is open already. */
final class NestedTransaction implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(TransactionControl.class, this::check);
  }

  private void check(TransactionControl control, RuleContext context) {
    Optional<Transaction> transaction = context.statement().transaction();
    if (control.action() != Action.BEGIN || transaction.isEmpty()) {
      return;
    }
    Optional<Statement> opening =
        context.body().stream()
            .filter(s -> s.transaction().equals(transaction))
            .filter(s -> s.control().filter(action -> action == Action.BEGIN).isPresent())
            .findFirst()
            .filter(s -> s.number() < context.statement().number());
    boolean byTool = transaction.get().openedBy() == OpenedBy.TOOL;
    if (!byTool && opening.isEmpty()) {
      return;
    }
    String tool = context.migration().tool().label();
    context
        .report(
            control,
            byTool
                ? ("BEGIN does nothing: %s has opened a transaction, which the COMMIT of this file"
                        + " would end too early")
                    .formatted(tool)
                : "BEGIN does nothing: a transaction is open, and the next COMMIT ends all of it")
        .related(opening.map(s -> new Related(s.span(), "it is opened here")));
  }
}
