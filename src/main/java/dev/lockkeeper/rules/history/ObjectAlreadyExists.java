package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.refusal.TakenName;

/** Statements that fail because what they create is there. */
final class ObjectAlreadyExists implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
  }

  private void check(RuleContext context) {
    if (context.direction() == Direction.UP && !createsTypeOfTable(context)) {
      TakenName.in(context.statement(), context.before())
          .forEach(refused -> OperationOnMissingObject.report(refused, context));
    }
  }

  /** A type that Alembic's {@code create_table} brings: enum-created-twice tells of it. */
  private static boolean createsTypeOfTable(RuleContext context) {
    return context.statement().operations().stream().allMatch(CreateType.class::isInstance)
        && context.directive().filter(sent -> sent.name().equals("create_table")).isPresent();
  }
}
