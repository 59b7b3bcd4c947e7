package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.Expression.Literal.Kind;
import dev.lockkeeper.operation.Expression.Node;
import dev.lockkeeper.operation.Query;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether SQL that is written in two places says the same to the server. */
final class SameText {
  private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "on", "1");
  private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "off", "0");

  private SameText() {}

  /** Whether expressions are the same; unknown where one was not read whole. */
  static Truth of(Expression one, Expression other) {
    return of(one.text(), other.text()) ? Truth.YES : of(one.root(), other.root());
  }

  /** Likewise of what may be absent, which is the same as nothing else. */
  static Truth of(Optional<Expression> one, Optional<Expression> other) {
    return one.isPresent() && other.isPresent()
        ? of(one.get(), other.get())
        : Truth.of(one.isPresent() == other.isPresent());
  }

  static boolean of(Query one, Query other) {
    return of(one.text(), other.text());
  }

  /** Whether the words are the same, whatever their case and white space; comments do not count. */
  static boolean of(String one, String other) {
    return one.equals(other) || words(one).equals(words(other));
  }

  private static List<String> words(String text) {
    return SqlWord.of(text).stream()
        .filter(word -> !word.is(";"))
        .map(word -> (word.isName() ? "" : word.kind() + " ") + word.value())
        .toList();
  }

  private static Truth of(Node written, Node otherWritten) {
    Node one = withoutCast(written);
    Node other = withoutCast(otherWritten);
    if (one instanceof Expression.Unread || other instanceof Expression.Unread) {
      return Truth.UNKNOWN;
    }
    if (one instanceof Literal literal && other instanceof Literal second) {
      return Truth.of(sameValue(literal, second));
    }
    List<Node> children = one.children();
    List<Node> others = other.children();
    if (!label(one).equals(label(other)) || children.size() != others.size()) {
      return Truth.NO;
    }
    Truth same = Truth.YES;
    for (int i = 0; i < children.size(); i++) {
      same = same.and(of(children.get(i), others.get(i)));
    }
    return same;
  }

  /** A constant takes the type of what it stands for, written or not. */
  private static Node withoutCast(Node node) {
    return node instanceof Expression.Cast cast && cast.operand() instanceof Literal
        ? cast.operand()
        : node;
  }

  private static boolean sameValue(Literal one, Literal other) {
    String first = one.value().toLowerCase(Locale.ROOT);
    String second = other.value().toLowerCase(Locale.ROOT);
    boolean isTruth = one.kind() == Kind.BOOLEAN || other.kind() == Kind.BOOLEAN;
    boolean isNumber = one.kind() == Kind.NUMBER || other.kind() == Kind.NUMBER;
    boolean isNull = one.kind() == Kind.NULL || other.kind() == Kind.NULL;
    return (one.value().equals(other.value()) && (!isNull || one.kind() == other.kind()))
        || (isTruth && TRUE.contains(first) && TRUE.contains(second))
        || (isTruth && FALSE.contains(first) && FALSE.contains(second))
        || (isNumber && sameNumber(first, second));
  }

  private static boolean sameNumber(String one, String other) {
    try {
      return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    } catch (NumberFormatException notNumbers) {
      return false;
    }
  }

  private static String label(Node node) {
    String kind = node.getClass().getSimpleName() + " ";
    if (node instanceof Expression.Column column) {
      return kind + column.name();
    } else if (node instanceof Expression.Call call) {
      return kind + function(call.name());
    } else if (node instanceof Expression.Cast cast) {
      return kind + cast.type().withoutPublic().sql();
    } else if (node instanceof Expression.Binary binary) {
      return kind + (binary.operator().equals("!=") ? "<>" : binary.operator());
    } else if (node instanceof Expression.Unary unary) {
      return kind + unary.operator();
    } else if (node instanceof Expression.IsNull test) {
      return kind + test.negated();
    } else if (node instanceof Expression.Items items) {
      return kind + items.operand().isPresent();
    }
    return kind;
  }

  /** The names of one clock (manual, "Current Date/Time"). */
  private static String function(String name) {
    return name.equals("current_timestamp") || name.equals("transaction_timestamp") ? "now" : name;
  }
}
