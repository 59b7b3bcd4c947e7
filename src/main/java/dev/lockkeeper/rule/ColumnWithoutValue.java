package dev.lockkeeper.rule;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Constraint.PrimaryKey;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.schema.Truth;
import java.util.Optional;

/** Columns that require a value, and get none from the server. */
public final class ColumnWithoutValue {
  private ColumnWithoutValue() {}

  /**
   * Whether a column is added to a table that others may be using, requires a value, and has no
   * default for the rows that are there.
   */
  public static boolean isAdded(AddColumn add, RuleContext context) {
    ObjectName table = add.table().table();
    ColumnDefinition column = add.column();
    boolean there =
        add.ifNotExists()
            && context.before(table).column(column.name().value()).exists() == Truth.YES;
    return isRequired(add, context)
        && !fillsItself(column, context)
        && !context.isExempt(table)
        && !there;
  }

  private static boolean isRequired(AddColumn add, RuleContext context) {
    return add.column().nullable().filter(nullable -> !nullable).isPresent()
        || keyOf(add, context).isPresent();
  }

  /** The primary key that the same statement makes of a column. */
  public static Optional<PrimaryKey> keyOf(AddColumn add, RuleContext context) {
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
}
