package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Constraint.PrimaryKey;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.ColumnWithoutValue;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.KeyOnIndex;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.RequiredColumn;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;

/**
 * Required columns that neither the rows that are there nor the running release have a value for;
 * where SQLAlchemy has one for new rows alone, another rule says so.
 */
final class AddNotNullColumnWithoutDefault implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AddColumn.class, this::check);
  }

  private void check(AddColumn add, RuleContext context) {
    ObjectName table = add.table().table();
    ColumnDefinition column = add.column();
    boolean isAnothers =
        context.declared(column.name()).flatMap(c -> c.clientDefault()).isPresent();
    if (isAnothers || !ColumnWithoutValue.isAdded(add, context)) {
      return;
    }
    RecipeWriter recipes = context.recipes();
    RequiredColumn required = context.required(table, column.name());
    Optional<PrimaryKey> key = ColumnWithoutValue.keyOf(add, context);
    context
        .report(
            add,
            "%s.%s is required and has no default: the statement fails if %s holds a row, and INSERTs of the running release fail after it"
                .formatted(table.sql(), column.name().sql(), table.sql()))
        .aside(column.name().sql() + " is required and has no default")
        .on(table.sql())
        .related(context.createdAt(table))
        .plan(() -> write(recipes, add, required, key));
  }

  private static RecipeWriter write(
      RecipeWriter recipes, AddColumn add, RequiredColumn required, Optional<PrimaryKey> key) {
    ObjectName table = add.table().table();
    ColumnDefinition column = add.column();
    RecipeWriter plan =
        required.after(
            recipes.now(
                Command.remark(
                    "first release: optional; the application writes it, then old rows are filled"),
                Command.sql(
                    SqlText.alter(table, "ADD COLUMN " + SqlText.column(column, false, false)))),
            Command.remark("once every row has a value"));
    return key.map(k -> KeyOnIndex.add(plan, table, SqlText.name(table, k), k, Optional.empty()))
        .orElse(plan);
  }
}
