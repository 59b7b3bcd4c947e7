package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An expression of a default, a check, a WHERE or an index.
 *
 * @param text the SQL as written, the parts that a program would fill in shown as {@code {}}
 * @param span where it stands
 * @param root what our own reader understood of it; {@link Unread} where it did not
 */
public record Expression(String text, Span span, Node root) {
  /** A node of the tree. */
  public sealed interface Node {
    /** The nodes below it, in the order of the text. */
    default List<Node> children() {
      return List.of();
    }
  }

  /**
   * A constant: {@code 'x'}, {@code 1.5}, {@code TRUE}, {@code NULL}; {@code value} is the decoded
   * string, or the number or word in lower case.
   */
  public record Literal(Kind kind, String value) implements Node {
    /** What sort of constant it is. */
    public enum Kind {
      STRING,
      NUMBER,
      BOOLEAN,
      NULL
    }
  }

  /** A column, with its table where one was written; the last part is the column. */
  public record Column(List<String> parts) implements Node {
    public Column {
      parts = List.copyOf(parts);
    }

    /** The column's own name, as the server stores it. */
    public String name() {
      return parts.get(parts.size() - 1);
    }
  }

  /**
   * A function call; also the SQL keywords that are calls ({@code current_timestamp}, without
   * arguments).
   */
  public record Call(Optional<String> schema, String name, List<Node> arguments) implements Node {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Node> children() {
      return arguments;
    }
  }

  /** {@code operand::type} or {@code CAST(operand AS type)} or {@code type 'literal'}. */
  public record Cast(Node operand, TypeName type) implements Node {
    @Override
    public List<Node> children() {
      return List.of(operand);
    }
  }

  /**
   * An operator with two operands: {@code +}, {@code =}, {@code LIKE}, {@code IS DISTINCT FROM},
   * ... in upper case.
   */
  public record Binary(String operator, Node left, Node right) implements Node {
    @Override
    public List<Node> children() {
      return List.of(left, right);
    }
  }

  /** An operator with one operand: {@code -}, {@code IS TRUE}, ... in upper case. */
  public record Unary(String operator, Node operand) implements Node {
    @Override
    public List<Node> children() {
      return List.of(operand);
    }
  }

  /** {@code operand IS NULL}, or with {@code negated} {@code IS NOT NULL}. */
  public record IsNull(Node operand, boolean negated) implements Node {
    @Override
    public List<Node> children() {
      return List.of(operand);
    }
  }

  /** All of the operands. */
  public record And(List<Node> operands) implements Node {
    public And {
      operands = List.copyOf(operands);
    }

    @Override
    public List<Node> children() {
      return operands;
    }
  }

  /** Any of the operands. */
  public record Or(List<Node> operands) implements Node {
    public Or {
      operands = List.copyOf(operands);
    }

    @Override
    public List<Node> children() {
      return operands;
    }
  }

  /** The opposite. */
  public record Not(Node operand) implements Node {
    @Override
    public List<Node> children() {
      return List.of(operand);
    }
  }

  /**
   * {@code operand IN (items)}; {@code ARRAY[...]}, {@code ROW(...)} and plain parenthesised lists
   * have an empty operand.
   */
  public record Items(Optional<Node> operand, List<Node> items) implements Node {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public List<Node> children() {
      List<Node> children = new ArrayList<>();
      operand.ifPresent(children::add);
      children.addAll(items);
      return children;
    }
  }

  /** A value that the tool refuses to send: Python's {@code False} as a {@code server_default}. */
  public record Refused() implements Node {}

  /** What the reader does not take: a subquery, CASE, a window, a part that a program fills in. */
  public record Unread() implements Node {}
}
