package dev.lockkeeper.operation;

import java.util.Optional;

/**
 * One column or expression of an index.
 *
 * @param column the column, when it is one
 * @param expression the expression, when it is one
 * @param collation COLLATE
 * @param operatorClass the operator class with its parameters, as written
 * @param order ASC or DESC, when written
 * @param nulls FIRST or LAST, when written
 */
public record IndexElement(
    Optional<Identifier> column,
    Optional<Expression> expression,
    Optional<ObjectName> collation,
    Optional<String> operatorClass,
    Optional<String> order,
    Optional<String> nulls) {
  /** A plain column. */
  public static IndexElement of(Identifier column) {
    return new IndexElement(
        Optional.of(column),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The column's name or the expression's text, without collation, class and order. */
  public String text() {
    return column.map(Identifier::sql).or(() -> expression.map(Expression::text)).orElse("");
  }
}
