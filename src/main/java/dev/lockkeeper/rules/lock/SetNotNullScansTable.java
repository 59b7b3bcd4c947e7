package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.Constraint.NotNull;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.RequiredColumn;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;

/** Columns whose rows are searched for NULL while nobody can read or write the table. */
final class SetNotNullScansTable implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(
        SetNotNull.class, (set, context) -> check(set, set.table().table(), set.column(), context));
    on.constraint(
        NotNull.class,
        (add, constraint, context) ->
            check(add, add.table().table(), constraint.column(), context));
  }

  private void check(
      Operation operation, ObjectName table, Identifier column, RuleContext context) {
    if (context.work(operation, Work.Kind.SCAN).isEmpty()) {
      return;
    }
    Target target = context.target();
    RecipeWriter recipes = context.recipes();
    context
        .report(
            operation,
            ("every row of %s is read to look for a NULL in %s while reads and writes wait: SET NOT"
                    + " NULL holds ACCESS EXCLUSIVE on the table %s")
                .formatted(table, column, context.asLongAs()))
        .on(table)
        .aside("every row of %s is read to look for a NULL in %s".formatted(table, column))
        .related(context.createdAt(table))
        .recipe(() -> RequiredColumn.require(recipes, table, column, target).write());
  }
}
