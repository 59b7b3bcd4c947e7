package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.refusal.MissingObject;
import dev.lockkeeper.rule.refusal.Refused;

/** Statements that fail because what they name is not there. */
final class OperationOnMissingObject implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    if (context.direction() == Direction.UP) {
      MissingObject.in(
              context.statement(), context.before(), context.environment().completeHistory())
          .ifPresent(refused -> report(refused, context));
    }
  }

  static void report(Refused refused, RuleContext context) {
    Report report =
        context
            .report(
                refused.operation(), refused.span(), "the server refuses this: " + refused.reason())
            .withoutLocks()
            .related(refused.related());
    refused.relation().ifPresent(report::on);
  }
}
