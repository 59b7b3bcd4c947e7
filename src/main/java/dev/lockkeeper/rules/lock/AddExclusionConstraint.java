package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.Constraint.Exclude;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;

/** Exclusion constraints, which no table in use gets without standing still. */
final class AddExclusionConstraint implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.constraint(Exclude.class, this::check);
  }

  private void check(AddConstraint add, Exclude exclude, RuleContext context) {
    ObjectName table = add.table().table();
    if (context.work(add, Work.Kind.BUILD).isEmpty()) {
      return;
    }
    String name = context.name(table, exclude);
    context
        .report(
            add,
            "reads of and writes to %s wait while the index of %s is built and all rows are compared, which the server does in no other way: adding it holds ACCESS EXCLUSIVE on the table %s"
                .formatted(table, name, context.asLongAs()))
        .on(table)
        .aside("the index of %s is built and all rows of %s are compared".formatted(name, table))
        .related(context.createdAt(table));
  }
}
