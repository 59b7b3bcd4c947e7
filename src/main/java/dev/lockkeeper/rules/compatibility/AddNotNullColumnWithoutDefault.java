package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Constraint.PrimaryKey;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.KeyOnIndex;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.RequiredColumn;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Truth;
import java.util.Optional;

/**
 * Required columns that neither the rows that are there nor the running release have a value for.
 */
final class AddNotNullColumnWithoutDefault implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AddColumn.class, this::check);
  }

  private void check(AddColumn add, RuleContext context) {
    ObjectName table = add.table().table();
    ColumnDefinition column = add.column();
    boolean there =
        add.ifNotExists()
            && context.before(table).column(column.name().value()).exists() == Truth.YES;
    if (!isRequired(add, context)
        || fillsItself(column, context)
        || context.isExempt(table)
        || there) {
      return;
    }
    RecipeWriter recipes = context.recipes();
    RequiredColumn required = context.required(table, column.name());
    Optional<PrimaryKey> key = keyOf(add, context);
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

  private static boolean isRequired(AddColumn add, RuleContext context) {
    return add.column().nullable().filter(nullable -> !nullable).isPresent()
        || keyOf(add, context).isPresent();
  }

  /** The primary key that the same statement makes of the column. */
  private static Optional<PrimaryKey> keyOf(AddColumn add, RuleContext context) {
    return context.statement().operations().stream()
        .filter(AddConstraint.class::isInstance)
        .map(other -> ((AddConstraint) other).constraint())
        .filter(PrimaryKey.class::isInstance)
        .map(PrimaryKey.class::cast)
        .filter(key -> key.columns().stream().anyMatch(add.column().name()::sameAs))
        .findFirst();
  }

  private static boolean fillsItself(ColumnDefinition column, RuleContext context) {
    return column.defaultValue().filter(value -> !isNull(value.root())).isPresent()
        || column.identity().isPresent()
        || column.generated().isPresent()
        || column.type().filter(type -> type.name().endsWith("serial")).isPresent()
        || column
            .type()
            .flatMap(context.before()::type)
            .filter(type -> type.domain().flatMap(d -> d.defaultValue()).isPresent())
            .isPresent();
  }

  private static boolean isNull(Object value) {
    return value instanceof Literal literal && literal.kind() == Literal.Kind.NULL;
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
