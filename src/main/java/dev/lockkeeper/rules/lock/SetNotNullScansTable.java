package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.Constraint.NotNull;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.RequiredColumn;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;

/** Columns whose rows are searched for NULL while nobody can read or write the table. */
final class SetNotNullScansTable implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(
        SetNotNull.class,
        (set, context) -> check(set, set.table().table(), set.column(), Optional.empty(), context));
    on.constraint(
        NotNull.class,
        (add, constraint, context) ->
            check(add, add.table().table(), constraint.column(), constraint.name(), context));
  }

  private void check(
      Operation operation,
      ObjectName table,
      Identifier column,
      Optional<Identifier> name,
      RuleContext context) {
    if (context.work(operation, Work.Kind.SCAN).isEmpty()) {
      return;
    }
    RecipeWriter recipes = context.recipes();
    RequiredColumn required =
        name.map(n -> context.required(table, column).named(n.sql()))
            .orElse(context.required(table, column));
    boolean isProven =
        context.target().isAtLeast(12)
            && context.before().columnProvenNotNull(context.before(table), column.value()).holds();
    context
        .report(
            operation,
            ("every row of %s is read to look for a NULL in %s while reads and writes wait: %s"
                    + " holds ACCESS EXCLUSIVE on the table %s")
                .formatted(
                    table,
                    column,
                    operation instanceof SetNotNull ? "SET NOT NULL" : "adding NOT NULL",
                    context.asLongAs()))
        .on(table)
        .aside("every row of %s is read to look for a NULL in %s".formatted(table, column))
        .related(context.createdAt(table))
        .plan(() -> isProven ? alone(recipes, table, column) : required.after(recipes));
  }

  /** A check proves it, unless the same statement takes the check away. */
  private static RecipeWriter alone(RecipeWriter recipes, ObjectName table, Identifier column) {
    return recipes.now(
        Command.sql(SqlText.alter(table, "ALTER COLUMN " + column + " SET NOT NULL")));
  }
}
