package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.And;
import dev.lockkeeper.operation.Expression.Binary;
import dev.lockkeeper.operation.Expression.Call;
import dev.lockkeeper.operation.Expression.Cast;
import dev.lockkeeper.operation.Expression.IsNull;
import dev.lockkeeper.operation.Expression.Items;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.Expression.Node;
import dev.lockkeeper.operation.Expression.Not;
import dev.lockkeeper.operation.Expression.Or;
import dev.lockkeeper.operation.Expression.Unary;
import dev.lockkeeper.operation.Expression.Unread;
import dev.lockkeeper.operation.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The columns that an expression mentions, and what becomes of it when one is renamed. */
final class ExpressionColumns {
  private ExpressionColumns() {}

  /**
   * The columns that an expression mentions, in its order. Where it was not read whole, every word
   * of it that {@code isColumn} takes.
   */
  static Set<String> of(Expression expression, Predicate<String> isColumn) {
    Set<String> found = new LinkedHashSet<>();
    if (collect(expression.root(), found)) {
      return found;
    }
    found.clear();
    List<SqlWord> words = SqlWord.of(expression.text());
    for (int i = 0; i < words.size(); i++) {
      if (mayBeColumn(words, i) && isColumn.test(words.get(i).value())) {
        found.add(words.get(i).value());
      }
    }
    return found;
  }

  private static boolean mayBeColumn(List<SqlWord> words, int i) {
    boolean isCalled = i + 1 < words.size() && words.get(i + 1).is("(");
    boolean isType = i > 0 && words.get(i - 1).is("::");
    return words.get(i).isName() && !isCalled && !isType;
  }

  /** Adds the columns of a node; false when a part of it was not read. */
  private static boolean collect(Node node, Set<String> found) {
    if (node instanceof Expression.Column column) {
      found.add(column.name());
      return true;
    }
    boolean whole = !(node instanceof Unread);
    for (Node child : node.children()) {
      whole &= collect(child, found);
    }
    return whole;
  }

  /** The expression after a column that it mentions was renamed. */
  static Expression rename(Expression expression, String from, String to) {
    return new Expression(
        renameText(expression.text(), from, to),
        expression.span(),
        renameNode(expression.root(), from, to));
  }

  private static String renameText(String text, String from, String to) {
    List<SqlWord> words = SqlWord.of(text);
    StringBuilder result = new StringBuilder();
    int copied = 0;
    for (int i = 0; i < words.size(); i++) {
      SqlWord word = words.get(i);
      if (word.value().equals(from) && mayBeColumn(words, i)) {
        result.append(text, copied, word.start()).append(Identifier.quoted(to));
        copied = word.end();
      }
    }
    return result.append(text.substring(copied)).toString();
  }

  private static Node renameNode(Node node, String from, String to) {
    if (node instanceof Expression.Column column) {
      if (!column.name().equals(from)) {
        return node;
      }
      List<String> parts = new ArrayList<>(column.parts());
      parts.set(parts.size() - 1, to);
      return new Expression.Column(parts);
    } else if (node instanceof Call call) {
      return new Call(call.schema(), call.name(), renameAll(call.arguments(), from, to));
    } else if (node instanceof Cast cast) {
      return new Cast(renameNode(cast.operand(), from, to), cast.type());
    } else if (node instanceof Binary binary) {
      return new Binary(
          binary.operator(),
          renameNode(binary.left(), from, to),
          renameNode(binary.right(), from, to));
    } else if (node instanceof Unary unary) {
      return new Unary(unary.operator(), renameNode(unary.operand(), from, to));
    } else if (node instanceof IsNull test) {
      return new IsNull(renameNode(test.operand(), from, to), test.negated());
    } else if (node instanceof And and) {
      return new And(renameAll(and.operands(), from, to));
    } else if (node instanceof Or or) {
      return new Or(renameAll(or.operands(), from, to));
    } else if (node instanceof Not not) {
      return new Not(renameNode(not.operand(), from, to));
    } else if (node instanceof Items items) {
      Optional<Node> operand = items.operand().map(o -> renameNode(o, from, to));
      return new Items(operand, renameAll(items.items(), from, to));
    }
    return node;
  }

  private static List<Node> renameAll(List<Node> nodes, String from, String to) {
    return nodes.stream().map(node -> renameNode(node, from, to)).toList();
  }

  /**
   * How PostgreSQL names the column of an index on an expression (FigureIndexColname): a function
   * by its name, a cast by what is cast or by its type, the rest {@code expr}.
   */
  static String indexColumnName(Node node) {
    return figure(node).orElse("expr");
  }

  private static Optional<String> figure(Node node) {
    if (node instanceof Expression.Column column) {
      return Optional.of(column.name());
    } else if (node instanceof Call call) {
      return Optional.of(call.name());
    } else if (node instanceof Cast cast) {
      Node operand = cast.operand();
      boolean isConstant = operand instanceof Literal;
      return figure(operand)
          .filter(name -> !isConstant)
          .or(() -> Optional.of(internalName(cast.type().name())));
    }
    return Optional.empty();
  }

  private static String internalName(String type) {
    return switch (type) {
      case "integer" -> "int4";
      case "bigint" -> "int8";
      case "smallint" -> "int2";
      case "boolean" -> "bool";
      case "real" -> "float4";
      case "double precision" -> "float8";
      case "character varying" -> "varchar";
      case "character" -> "bpchar";
      case "timestamp without time zone" -> "timestamp";
      case "timestamp with time zone" -> "timestamptz";
      case "time without time zone" -> "time";
      case "time with time zone" -> "timetz";
      default -> type;
    };
  }
}
