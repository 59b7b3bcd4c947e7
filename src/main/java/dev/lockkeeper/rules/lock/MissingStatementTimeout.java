package dev.lockkeeper.rules.lock;

import dev.lockkeeper.operation.AlterTableOperation.ValidateConstraint;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionContext;
import dev.lockkeeper.rule.TransactionScope.Step;
import java.util.List;

/** Work that nothing ends while others wait for its lock. */
final class MissingStatementTimeout implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.transaction(this::check);
  }

  private void check(TransactionContext context) {
    List<Step> endless =
        context.scope().steps().stream().filter(MissingStatementTimeout::isEndless).toList();
    if (endless.isEmpty()) {
      return;
    }
    Step first = endless.get(0);
    context
        .report(
            first,
            "others wait for %s for as long as %s takes: no statement_timeout is in force"
                .formatted(first.relation(), first.command()))
        .on(first.relation())
        .related(
            endless.stream()
                .skip(1)
                .limit(10)
                .map(step -> step.place("nothing ends " + step.command() + " either"))
                .toList());
  }

  private static boolean isEndless(Step step) {
    boolean isSet =
        step.statementTimeout().filter(t -> t.milliseconds().orElse(1) != 0).isPresent();
    boolean isOnConnection = step.lockTimeout().isEmpty() && step.waitsEnd().holds();
    boolean isValidation =
        step.statement().operations().stream().allMatch(ValidateConstraint.class::isInstance);
    return !isSet
        && !isOnConnection
        && !isValidation
        && !step.refusesTransaction()
        && !step.blocking().isEmpty();
  }
}
