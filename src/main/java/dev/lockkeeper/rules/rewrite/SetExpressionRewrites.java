package dev.lockkeeper.rules.rewrite;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation.SetExpression;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;

/** Generated columns that are computed anew for every row while nobody can use the table. */
final class SetExpressionRewrites implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(SetExpression.class, this::check);
  }

  private void check(SetExpression set, RuleContext context) {
    ObjectName table = set.table().table();
    if (context.work(set, Work.Kind.REWRITE).isEmpty()) {
      return;
    }
    context
        .report(
            set,
            "every row of %s is written anew while reads and writes wait: its new expression is computed for each, and SET EXPRESSION of %s holds ACCESS EXCLUSIVE on the table %s"
                .formatted(table, set.column(), context.asLongAs()))
        .on(table)
        .aside("%s is computed anew for every row of %s".formatted(set.column(), table))
        .related(context.createdAt(table));
  }
}
