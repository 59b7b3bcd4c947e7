package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.Constraint.Check;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks that read every row while nobody can read or write the table. */
final class AddCheckWithoutNotValid implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.constraint(Check.class, this::check);
  }

  private void check(AddConstraint add, Check check, RuleContext context) {
    ObjectName table = add.table().table();
    if (context.work(add, Work.Kind.SCAN).isEmpty()) {
      return;
    }
    String name = context.name(table, check);
    context
        .report(
            add,
            ("every row of %s is checked while reads and writes wait: adding the check %s holds"
                    + " ACCESS EXCLUSIVE on the table %s")
                .formatted(table, name, context.asLongAs()))
        .on(table)
        .aside("every row of %s is checked by %s".formatted(table, name))
        .related(context.createdAt(table))
        .plan(recipe(add, check, name, context));
  }

  private static Supplier<RecipeWriter> recipe(
      AddConstraint add, Check check, String name, RuleContext context) {
    ObjectName table = add.table().table();
    RecipeWriter recipes = context.recipes();
    Optional<Command> column = AddedColumn.alone(add, context);
    return () -> {
      List<Command> now = new ArrayList<>();
      column.ifPresent(now::add);
      now.add(Command.addCheckUnchecked(table, name, check));
      return recipes
          .now(now.toArray(Command[]::new))
          .later("validate", Command.harmless(SqlText.validate(table, name)));
    };
  }
}
