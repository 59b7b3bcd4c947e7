package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Truth;

/** Columns whose values go, and which the running release may still name. */
final class DropColumn implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AlterTableOperation.DropColumn.class, this::check);
  }

  private void check(AlterTableOperation.DropColumn drop, RuleContext context) {
    ObjectName table = drop.table().table();
    Column column = context.before(table).column(drop.column().value());
    if (context.isExempt(table)
        || context.isNew(column)
        || (drop.ifExists() && column.exists() == Truth.NO)) {
      return;
    }
    String name = table.sql() + "." + drop.column().sql();
    boolean required = column.notNull() != Truth.NO && column.hasDefault() != Truth.YES;
    RecipeWriter recipes = context.recipes();
    context
        .report(
            drop,
            name + " goes with all its values, and the running release fails where it names it")
        .aside(name + " goes with all its values")
        .on(table.sql())
        .related(context.createdAt(table))
        .recipe(() -> write(recipes, drop, required).write());
  }

  private static RecipeWriter write(
      RecipeWriter recipes, AlterTableOperation.DropColumn drop, boolean required) {
    ObjectName table = drop.table().table();
    String column = drop.column().sql();
    RecipeWriter first =
        required
            ? recipes.now(
                Command.remark(
                    "first: INSERTs may leave it out, and a release that does not name it"),
                Command.sql(SqlText.alter(table, "ALTER COLUMN " + column + " DROP NOT NULL")))
            : recipes;
    return first.later(
        "drop_" + drop.column().value(),
        Command.remark("once no running release names it"),
        Command.remark("lockkeeper:ignore drop-column no running release names it"),
        Command.sql(SqlText.alter(table, "DROP COLUMN " + column)));
  }
}
