package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.Constraint.Unique;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.KeyOnIndex;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.Optional;

/** Unique constraints whose index is built while nobody can read or write the table. */
final class AddUniqueConstraintBuildsIndex implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.constraint(Unique.class, this::check);
  }

  private void check(AddConstraint add, Unique unique, RuleContext context) {
    ObjectName table = add.table().table();
    if (context.work(add, Work.Kind.BUILD).isEmpty()) {
      return;
    }
    String name = context.name(table, unique);
    Report report =
        context
            .report(
                add,
                ("the index of %s is built while reads of and writes to %s wait: adding the unique"
                        + " constraint holds ACCESS EXCLUSIVE on the table %s")
                    .formatted(name, table, context.asLongAs()))
            .on(table)
            .aside("the index of %s is built".formatted(name))
            .related(context.createdAt(table));
    if (unique.withoutOverlaps()) {
      return;
    }
    RecipeWriter recipes = context.recipes();
    if (context.before(table).isPartitioned()) {
      List<String> partitions = Partitions.of(context.before(table), context.before());
      report.plan(() -> Partitions.uniqueIndex(table, name, unique, partitions, recipes));
      return;
    }
    Optional<Command> column = AddedColumn.alone(add, context);
    report.plan(
        () -> {
          RecipeWriter plan = column.map(recipes::now).orElse(recipes);
          return KeyOnIndex.add(plan, table, name, unique, Optional.empty());
        });
  }
}
