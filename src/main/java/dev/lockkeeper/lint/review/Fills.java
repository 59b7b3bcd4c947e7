package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.Cast;
import dev.lockkeeper.operation.Expression.Column;
import dev.lockkeeper.operation.Expression.IsNull;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.Expression.Node;

/** Which rows an UPDATE gives a value. */
final class Fills {
  private Fills() {}

  /** Whether no row is without a value of the column behind it. */
  static boolean allRows(Update update, Update.Assignment set) {
    return !update.limited()
        && update.from().isEmpty()
        && isConstant(set.expression().root())
        && update.where().map(where -> asksForNull(where, set)).orElse(true);
  }

  /** Whether a condition is {@code column IS NULL}, and nothing else. */
  static boolean asksForNull(Expression where, Update.Assignment set) {
    return where.root() instanceof IsNull test
        && !test.negated()
        && test.operand() instanceof Column column
        && column.name().equals(set.column().value());
  }

  static boolean isConstant(Node node) {
    return node instanceof Cast cast
        ? isConstant(cast.operand())
        : node instanceof Literal literal && literal.kind() != Literal.Kind.NULL;
  }
}
