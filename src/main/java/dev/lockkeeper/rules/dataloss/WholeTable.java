package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.Binary;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.Expression.Node;
import java.util.Optional;

/** Whether a condition leaves no row out. */
final class WholeTable {
  private WholeTable() {}

  /**
   * Whether there is no condition, or one that holds for every row: {@code true}, {@code 1 = 1}.
   */
  static boolean isMeantBy(Optional<Expression> where) {
    return where.map(Expression::root).map(WholeTable::alwaysHolds).orElse(true);
  }

  private static boolean alwaysHolds(Node node) {
    if (node instanceof Literal literal) {
      return literal.kind() == Literal.Kind.BOOLEAN && literal.value().equals("true");
    }
    return node instanceof Binary comparison
        && comparison.operator().equals("=")
        && comparison.left() instanceof Literal left
        && left.kind() != Literal.Kind.NULL
        && comparison.left().equals(comparison.right());
  }
}
