package dev.lockkeeper.rules.compatibility;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Constraint.PrimaryKey;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Truth;
import java.util.List;

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
    boolean notNullMayBeUnchecked = context.target().isAtLeast(18);
    context
        .report(
            add,
            "%s.%s is required and has no default: the statement fails if %s holds a row, and INSERTs of the running release fail after it"
                .formatted(table.sql(), column.name().sql(), table.sql()))
        .aside(column.name().sql() + " is required and has no default")
        .on(table.sql())
        .related(context.createdAt(table))
        .recipe(() -> write(recipes, add, notNullMayBeUnchecked).write());
  }

  private static boolean isRequired(AddColumn add, RuleContext context) {
    return add.column().nullable().filter(nullable -> !nullable).isPresent()
        || context.statement().operations().stream()
            .filter(AddConstraint.class::isInstance)
            .map(AddConstraint.class::cast)
            .anyMatch(
                other ->
                    other.constraint() instanceof PrimaryKey key
                        && key.columns().stream().anyMatch(add.column().name()::sameAs));
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

  private static RecipeWriter write(RecipeWriter recipes, AddColumn add, boolean notValidNotNull) {
    ObjectName table = add.table().table();
    ColumnDefinition column = add.column();
    String name = column.name().sql();
    String check =
        SqlText.chosen(
            table, List.of(column.name().value()), notValidNotNull ? "not_null" : "present");
    String type = column.type().map(TypeName::sql).orElse("text");
    RecipeWriter checked =
        recipes
            .now(
                Command.remark(
                    "first release: optional; the application writes it, then old rows are filled"),
                Command.sql(SqlText.alter(table, "ADD COLUMN " + name + " " + type)))
            .later(
                "require_" + column.name().value(),
                Command.remark("once every row has a value"),
                Command.sql(
                    SqlText.alter(
                        table,
                        notValidNotNull
                            ? "ADD CONSTRAINT %s NOT NULL %s NOT VALID".formatted(check, name)
                            : "ADD CONSTRAINT %s CHECK (%s IS NOT NULL) NOT VALID"
                                .formatted(check, name))))
            .later("check_" + column.name().value(), Command.sql(SqlText.validate(table, check)));
    return notValidNotNull
        ? checked
        : checked.later(
            "finish_" + column.name().value(),
            Command.sql(SqlText.alter(table, "ALTER COLUMN " + name + " SET NOT NULL")),
            Command.sql(SqlText.alter(table, "DROP CONSTRAINT " + check)));
  }
}
