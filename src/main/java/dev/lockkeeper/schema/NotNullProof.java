package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Expression.And;
import dev.lockkeeper.operation.Expression.Binary;
import dev.lockkeeper.operation.Expression.Column;
import dev.lockkeeper.operation.Expression.IsNull;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.Expression.Node;
import dev.lockkeeper.operation.Expression.Not;

/**
 * Which checks the server takes as proof that a column holds no NULL, so that SET NOT NULL need not
 * scan (manual, ALTER TABLE, "SET NOT NULL").
 *
 * <p>A check passes when it is NULL, so {@code c > 0} proves nothing.
 */
final class NotNullProof {
  private NotNullProof() {}

  /** Whether a row that satisfies the check cannot hold NULL in the column. */
  static boolean proves(Node check, String column) {
    if (check instanceof And and) {
      return and.operands().stream().anyMatch(operand -> proves(operand, column));
    }
    if (check instanceof IsNull test) {
      return test.negated() && isColumn(test.operand(), column);
    }
    if (check instanceof Not not && not.operand() instanceof IsNull test) {
      return !test.negated() && isColumn(test.operand(), column);
    }
    return check instanceof Binary test
        && test.operator().equals("IS DISTINCT FROM")
        && ((isColumn(test.left(), column) && isNull(test.right()))
            || (isNull(test.left()) && isColumn(test.right(), column)));
  }

  private static boolean isColumn(Node node, String column) {
    return node instanceof Column read && read.name().equals(column);
  }

  private static boolean isNull(Node node) {
    return node instanceof Literal literal && literal.kind() == Literal.Kind.NULL;
  }
}
