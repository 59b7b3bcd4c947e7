package dev.lockkeeper.rule;

import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Insert;
import dev.lockkeeper.operation.DataOperation.Merge;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.And;
import dev.lockkeeper.operation.Expression.Binary;
import dev.lockkeeper.operation.Expression.Column;
import dev.lockkeeper.operation.Expression.IsNull;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.Expression.Node;
import dev.lockkeeper.operation.Expression.Not;
import dev.lockkeeper.operation.Expression.Or;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTableAs;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a statement writes as many rows as a table holds, or copies them. */
public final class Backfill {
  private static final Pattern FROM_TABLE =
      Pattern.compile("\\bFROM\\s+(?:ONLY\\s+)?([\\w\".]+)\\s*(\\(?)", Pattern.CASE_INSENSITIVE);

  private Backfill() {}

  /**
   * Whether an operation does.
   *
   * @param isExempt whether nobody else can be using a table
   * @param isNew whether a column of a table was added by the same migration
   */
  static boolean isMeantBy(Operation operation, Predicate<ObjectName> isExempt, NewColumn isNew) {
    if (operation instanceof Update update) {
      return !update.limited()
          && !isExempt.test(update.table())
          && leavesFewOut(
              update.where(),
              c -> isNew.test(update.table(), c),
              update.set().stream().anyMatch(s -> isNew.test(update.table(), s.column().value())));
    } else if (operation instanceof Delete delete) {
      return !delete.limited()
          && !isExempt.test(delete.table())
          && leavesFewOut(delete.where(), c -> isNew.test(delete.table(), c), false);
    } else if (operation instanceof Insert insert) {
      return insert.query().filter(query -> readsTable(query.text())).isPresent();
    }
    return operation instanceof Merge
        || (operation instanceof CreateTableAs create
            && !create.withNoData()
            && readsTable(create.query().text()));
  }

  /** Whether a column of a table was added by the same migration. */
  @FunctionalInterface
  interface NewColumn {
    /** Whether it was. */
    boolean test(ObjectName table, String column);
  }

  /**
   * Whether a condition picks no few rows: there is none, or it only asks whether columns are NULL,
   * of a column that is new, or, where a new column is filled, how rows of two tables belong
   * together.
   */
  private static boolean leavesFewOut(
      Optional<Expression> where, Predicate<String> isNew, boolean fillsNew) {
    return where.map(expression -> leavesFewOut(expression.root(), isNew, fillsNew)).orElse(true);
  }

  private static boolean leavesFewOut(Node node, Predicate<String> isNew, boolean fillsNew) {
    if (node instanceof And and) {
      return and.operands().stream().allMatch(operand -> leavesFewOut(operand, isNew, fillsNew));
    } else if (node instanceof Or or) {
      return or.operands().stream().anyMatch(operand -> leavesFewOut(operand, isNew, fillsNew));
    } else if (node instanceof Not not) {
      return leavesFewOut(not.operand(), isNew, fillsNew);
    } else if (node instanceof IsNull test) {
      return test.operand() instanceof Column;
    } else if (node instanceof Literal literal) {
      return literal.kind() == Literal.Kind.BOOLEAN;
    } else if (node instanceof Binary comparison) {
      boolean joins =
          fillsNew
              && comparison.left() instanceof Column left
              && comparison.right() instanceof Column right
              && (left.parts().size() > 1 || right.parts().size() > 1);
      boolean constant =
          comparison.left() instanceof Literal && comparison.right() instanceof Literal;
      return joins || constant || asksNew(comparison, isNew);
    }
    return false;
  }

  private static boolean asksNew(Binary comparison, Predicate<String> isNew) {
    return List.of(comparison.left(), comparison.right()).stream()
        .anyMatch(side -> side instanceof Column column && isNew.test(column.name()));
  }

  /** Whether a query reads a table, outside its subqueries. */
  private static boolean readsTable(String query) {
    StringBuilder outside = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '(') {
        depth++;
      }
      if (depth == 0 || (depth == 1 && c == '(')) {
        outside.append(c);
      }
      if (c == ')' && depth > 0) {
        depth--;
      }
    }
    Matcher from = FROM_TABLE.matcher(outside);
    while (from.find()) {
      if (from.group(2).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
