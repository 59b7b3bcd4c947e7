package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.Node;
import dev.lockkeeper.operation.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the expressions of defaults, checks, conditions and indexes with PostgreSQL's precedence
 * (manual, 4.1.6).
 *
 * <p>What it does not take (a subquery, CASE, a window) is {@link Expression.Unread} inside the
 * tree; where even the extent is not clear, the whole tree is, and the text still ends where the
 * clause does.
 */
final class ExpressionReader {
  private static final int DEEPEST = 150;
  private static final int LONGEST_CHAIN = 500;
  private static final Node UNREAD = new Expression.Unread();

  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int IS = 4;
  private static final int COMPARISON = 5;
  private static final int MATCH = 6;
  private static final int OTHER = 7;
  private static final int SUM = 8;
  private static final int PRODUCT = 9;
  private static final int POWER = 10;
  private static final int ZONE = 11;
  private static final int COLLATE = 12;
  private static final int SIGN = 13;

  private static final Set<String> WORDS_THAT_ARE_CALLS =
      Set.of(
          "current_timestamp",
          "current_date",
          "current_time",
          "localtime",
          "localtimestamp",
          "current_user",
          "session_user",
          "user",
          "current_role",
          "current_catalog",
          "current_schema",
          "system_user");

  private final Cursor cursor;
  private final boolean inColumn;
  private int depth;
  private int chained;

  private ExpressionReader(Cursor cursor, boolean inColumn) {
    this.cursor = cursor;
    this.inColumn = inColumn;
  }

  /**
   * Reads an expression that ends before a comma, a closing parenthesis, one of the words, or the
   * end.
   *
   * @param stops in upper case
   */
  static Expression read(Cursor cursor, Set<String> stops) {
    return new ExpressionReader(cursor, false).expression(stops);
  }

  /**
   * Reads the DEFAULT of a column definition, which ends before the column's next constraint: no
   * NOT, AND, OR, IN, IS NULL.
   */
  static Expression readDefault(Cursor cursor, Set<String> stops) {
    return new ExpressionReader(cursor, true).expression(stops);
  }

  /** Reads an expression in parentheses; its text and span are without them. */
  static Expression readParenthesised(Cursor cursor) {
    if (!cursor.is(TokenKind.OPEN)) {
      throw new NotUnderstood();
    }
    int close = cursor.closing();
    Expression expression = readWhole(cursor.within(cursor.mark() + 1, close));
    cursor.reset(close);
    cursor.accept(TokenKind.CLOSE);
    return expression;
  }

  /** Reads all that the cursor has as one expression. */
  static Expression readWhole(Cursor cursor) {
    return new ExpressionReader(cursor, false).whole();
  }

  private Expression expression(Set<String> stops) {
    int mark = cursor.mark();
    Optional<Node> root = attempt().filter(node -> stopsHere(stops));
    if (root.isEmpty()) {
      cursor.reset(mark);
      cursor.skipTo(stops);
      if (cursor.mark() == mark) {
        throw new NotUnderstood();
      }
    }
    return new Expression(cursor.textFrom(mark), cursor.spanFrom(mark), root.orElse(UNREAD));
  }

  private Expression whole() {
    int mark = cursor.mark();
    if (cursor.atEnd()) {
      throw new NotUnderstood();
    }
    Node root = attempt().filter(node -> cursor.atEnd()).orElse(UNREAD);
    cursor.reset(cursor.end());
    return new Expression(cursor.textFrom(mark), cursor.spanFrom(mark), root);
  }

  /** The longest expression that starts here; empty if it is not even clear where it ends. */
  private Optional<Node> attempt() {
    try {
      return Optional.of(node(OR));
    } catch (NotUnderstood e) {
      return Optional.empty();
    }
  }

  private boolean stopsHere(Set<String> stops) {
    return cursor.atEnd()
        || cursor.is(TokenKind.COMMA)
        || cursor.is(TokenKind.CLOSE)
        || (cursor.is(TokenKind.WORD) && stops.contains(wordHere().toUpperCase(Locale.ROOT)));
  }

  private Node node(int weakest) {
    if (++depth > DEEPEST) {
      throw new NotUnderstood();
    }
    Node left;
    if (weakest <= NOT && !inColumn && cursor.accept("NOT")) {
      left = new Expression.Not(node(NOT));
    } else {
      left = operand();
    }
    while (true) {
      Optional<Node> longer = operator(left, weakest);
      if (longer.isEmpty()) {
        break;
      }
      lengthen();
      left = longer.get();
    }
    depth--;
    return left;
  }

  /** Each operator and cast makes the tree higher, and whoever walks it recurses. */
  private void lengthen() {
    if (++chained > LONGEST_CHAIN) {
      throw new NotUnderstood();
    }
  }

  /** The operator that follows with its other operands, if it binds as strongly as asked. */
  private Optional<Node> operator(Node left, int weakest) {
    if (cursor.is(TokenKind.OPERATOR)) {
      return symbol(left, weakest);
    }
    if (!cursor.is(TokenKind.WORD)) {
      return Optional.empty();
    }
    if (cursor.is("AT") && weakest <= ZONE) {
      if (cursor.accept("AT", "TIME", "ZONE")) {
        return Optional.of(new Expression.Binary("AT TIME ZONE", left, node(ZONE + 1)));
      }
      if (cursor.accept("AT", "LOCAL")) {
        return Optional.of(new Expression.Unary("AT LOCAL", left));
      }
    }
    if (cursor.is("IS") && weakest <= IS) {
      return is(left);
    }
    if (inColumn) {
      return Optional.empty();
    }
    if (weakest <= COLLATE && cursor.accept("COLLATE")) {
      return Optional.of(
          new Expression.Binary(
              "COLLATE", left, new Expression.Column(List.of(cursor.objectName().sql()))));
    }
    if (weakest <= OR && cursor.is("OR")) {
      return Optional.of(new Expression.Or(operands(left, "OR", AND)));
    }
    if (weakest <= AND && cursor.is("AND")) {
      return Optional.of(new Expression.And(operands(left, "AND", NOT)));
    }
    if (weakest <= IS && cursor.accept("ISNULL")) {
      return Optional.of(new Expression.IsNull(left, false));
    }
    if (weakest <= IS && cursor.accept("NOTNULL")) {
      return Optional.of(new Expression.IsNull(left, true));
    }
    return weakest <= MATCH ? match(left) : Optional.empty();
  }

  private List<Node> operands(Node first, String word, int weakest) {
    List<Node> operands = new ArrayList<>();
    operands.add(first);
    while (cursor.accept(word)) {
      operands.add(node(weakest));
    }
    return operands;
  }

  private Optional<Node> symbol(Node left, int weakest) {
    String symbol = cursor.tokens().text(cursor.mark());
    int strength = strength(symbol);
    if (strength < weakest || strength == 0) {
      return Optional.empty();
    }
    cursor.advance();
    if (strength >= OTHER || strength == COMPARISON) {
      for (String quantifier : List.of("ANY", "SOME", "ALL")) {
        if (cursor.is(quantifier) && cursor.isAhead(1, TokenKind.OPEN)) {
          cursor.advance();
          Node call =
              new Expression.Call(
                  Optional.empty(), quantifier.toLowerCase(Locale.ROOT), arguments());
          return Optional.of(new Expression.Binary(symbol, left, call));
        }
      }
    }
    return Optional.of(new Expression.Binary(symbol, left, node(strength + 1)));
  }

  private static int strength(String symbol) {
    return switch (symbol) {
      case "<", ">", "=", "<=", ">=", "<>", "!=" -> COMPARISON;
      case "+", "-" -> SUM;
      case "*", "/", "%" -> PRODUCT;
      case "^" -> POWER;
      case "::", ":=", "=>", "..", ":" -> 0;
      default -> OTHER;
    };
  }

  private Optional<Node> is(Node left) {
    int mark = cursor.mark();
    cursor.expect("IS");
    boolean negated = cursor.accept("NOT");
    String not = negated ? "NOT " : "";
    if (cursor.accept("DISTINCT", "FROM")) {
      return Optional.of(new Expression.Binary("IS " + not + "DISTINCT FROM", left, node(IS + 1)));
    }
    if (inColumn) {
      cursor.reset(mark);
      return Optional.empty();
    }
    if (cursor.accept("NULL")) {
      return Optional.of(new Expression.IsNull(left, negated));
    }
    if (cursor.isOneOf("TRUE", "FALSE", "UNKNOWN", "DOCUMENT", "NORMALIZED")) {
      return Optional.of(new Expression.Unary("IS " + not + cursor.word(), left));
    }
    throw new NotUnderstood();
  }

  private Optional<Node> match(Node left) {
    int mark = cursor.mark();
    boolean negated = cursor.accept("NOT");
    Node matched;
    if (cursor.accept("IN")) {
      matched = new Expression.Items(Optional.of(left), arguments());
    } else if (cursor.accept("BETWEEN")) {
      boolean symmetric = cursor.accept("SYMMETRIC");
      cursor.accept("ASYMMETRIC");
      Node low = node(MATCH + 1);
      cursor.expect("AND");
      Node high = node(MATCH + 1);
      matched =
          new Expression.Binary(
              symmetric ? "BETWEEN SYMMETRIC" : "BETWEEN",
              left,
              new Expression.Items(Optional.empty(), List.of(low, high)));
    } else if (cursor.isOneOf("LIKE", "ILIKE", "SIMILAR")) {
      String word = cursor.word();
      if (word.equals("SIMILAR")) {
        cursor.expect("TO");
        word = "SIMILAR TO";
      }
      matched = new Expression.Binary(word, left, node(MATCH + 1));
      if (cursor.accept("ESCAPE")) {
        node(MATCH + 1);
      }
    } else {
      cursor.reset(mark);
      return Optional.empty();
    }
    return Optional.of(negated ? new Expression.Not(matched) : matched);
  }

  private Node operand() {
    if (cursor.is(TokenKind.OPERATOR)) {
      String symbol = cursor.tokens().text(cursor.mark());
      if (strength(symbol) == 0 || symbol.equals("*")) {
        throw new NotUnderstood();
      }
      cursor.advance();
      Node operand = node(symbol.equals("-") || symbol.equals("+") ? SIGN : OTHER + 1);
      if (symbol.equals("-")
          && operand instanceof Expression.Literal number
          && number.kind() == Expression.Literal.Kind.NUMBER) {
        return new Expression.Literal(Expression.Literal.Kind.NUMBER, "-" + number.value());
      }
      return new Expression.Unary(symbol, operand);
    }
    Node node = primary();
    while (true) {
      if (cursor.acceptOperator("::")) {
        lengthen();
        node = new Expression.Cast(node, TypeReader.read(cursor));
      } else if (cursor.is(TokenKind.OPEN_BRACKET)
          || (cursor.is(TokenKind.DOT) && !(node instanceof Expression.Column))) {
        if (cursor.accept(TokenKind.DOT)) {
          cursor.advance();
        } else {
          cursor.skip();
        }
        node = UNREAD;
      } else {
        return node;
      }
    }
  }

  private Node primary() {
    switch (cursor.kind()) {
      case NUMBER -> {
        String number = cursor.tokens().text(cursor.mark()).toLowerCase(Locale.ROOT);
        cursor.advance();
        return new Expression.Literal(Expression.Literal.Kind.NUMBER, number);
      }
      case STRING, DOLLAR_STRING -> {
        boolean unknown = cursor.tokens().partlyUnknown(cursor.mark());
        String value = cursor.string();
        return unknown ? UNREAD : new Expression.Literal(Expression.Literal.Kind.STRING, value);
      }
      case BIT_STRING -> {
        String value = Literals.string(cursor.tokens(), cursor.mark());
        cursor.advance();
        return new Expression.Literal(Expression.Literal.Kind.STRING, value);
      }
      case PARAMETER -> {
        cursor.advance();
        return UNREAD;
      }
      case UNKNOWN -> {
        cursor.advance();
        while (cursor.accept(TokenKind.DOT)) {
          cursor.advance();
        }
        if (cursor.is(TokenKind.OPEN)) {
          cursor.skip();
        }
        return UNREAD;
      }
      case OPEN -> {
        return parenthesis();
      }
      case QUOTED_NAME -> {
        return nameOrCall();
      }
      case WORD -> {
        return word();
      }
      default -> throw new NotUnderstood();
    }
  }

  private Node parenthesis() {
    if (cursor.isAhead(1, "SELECT")
        || cursor.isAhead(1, "WITH")
        || cursor.isAhead(1, "VALUES")
        || depth >= DEEPEST - 1) {
      cursor.skip();
      return UNREAD;
    }
    List<Node> items = arguments();
    return items.size() == 1 ? items.get(0) : new Expression.Items(Optional.empty(), items);
  }

  private Node word() {
    String lower = wordHere().toLowerCase(Locale.ROOT);
    switch (lower) {
      case "null" -> {
        cursor.advance();
        return new Expression.Literal(Expression.Literal.Kind.NULL, lower);
      }
      case "true", "false" -> {
        cursor.advance();
        return new Expression.Literal(Expression.Literal.Kind.BOOLEAN, lower);
      }
      case "default" -> {
        cursor.advance();
        return new Expression.Call(Optional.empty(), lower, List.of());
      }
      case "case" -> {
        return caseToEnd();
      }
      case "cast" -> {
        return cast();
      }
      case "exists" -> {
        cursor.advance();
        if (!cursor.is(TokenKind.OPEN)) {
          throw new NotUnderstood();
        }
        cursor.skip();
        return UNREAD;
      }
      case "array" -> {
        cursor.advance();
        return array();
      }
      case "row" -> {
        if (cursor.isAhead(1, TokenKind.OPEN)) {
          cursor.advance();
          return new Expression.Items(Optional.empty(), arguments());
        }
      }
      case "interval", "timestamp", "time" -> {
        Optional<Node> typed = typedLiteral();
        if (typed.isPresent()) {
          return typed.get();
        }
      }
      default -> {}
    }
    if (WORDS_THAT_ARE_CALLS.contains(lower) && !cursor.isAhead(1, TokenKind.DOT)) {
      cursor.advance();
      List<Node> precision = cursor.is(TokenKind.OPEN) ? arguments() : List.of();
      return new Expression.Call(Optional.empty(), lower, precision);
    }
    if (cursor.isAhead(1, TokenKind.STRING)) {
      Optional<Node> typed = typedLiteral();
      if (typed.isPresent()) {
        return typed.get();
      }
    }
    return nameOrCall();
  }

  /** {@code type 'literal'}, if that is what stands here. */
  private Optional<Node> typedLiteral() {
    int mark = cursor.mark();
    try {
      TypeName type = TypeReader.read(cursor);
      if (cursor.is(TokenKind.STRING)) {
        Node literal = primary();
        if (type.name().equals("interval")) {
          skipIntervalFields();
        }
        return Optional.of(new Expression.Cast(literal, type));
      }
    } catch (NotUnderstood e) {
      // It is no type: a column or a call.
      cursor.reset(mark);
      return Optional.empty();
    }
    cursor.reset(mark);
    return Optional.empty();
  }

  private void skipIntervalFields() {
    if (cursor.isOneOf("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND")) {
      cursor.advance();
      if (cursor.accept("TO")) {
        cursor.advance();
      }
      if (cursor.is(TokenKind.OPEN)) {
        cursor.skip();
      }
    }
  }

  private Node caseToEnd() {
    int open = 0;
    while (!cursor.atEnd()) {
      if (cursor.is("CASE")) {
        open++;
      } else if (cursor.is("END")) {
        open--;
        if (open == 0) {
          cursor.advance();
          return UNREAD;
        }
      } else if (cursor.is(TokenKind.CLOSE)) {
        break;
      }
      cursor.skip();
    }
    throw new NotUnderstood();
  }

  private Node cast() {
    cursor.advance();
    cursor.expect(TokenKind.OPEN);
    Node operand = node(OR);
    cursor.expect("AS");
    TypeName type = TypeReader.read(cursor);
    cursor.expect(TokenKind.CLOSE);
    return new Expression.Cast(operand, type);
  }

  private Node array() {
    if (cursor.is(TokenKind.OPEN)) {
      cursor.skip();
      return UNREAD;
    }
    if (!cursor.is(TokenKind.OPEN_BRACKET)) {
      throw new NotUnderstood();
    }
    return new Expression.Items(
        Optional.empty(), list(TokenKind.OPEN_BRACKET, TokenKind.CLOSE_BRACKET));
  }

  private Node nameOrCall() {
    List<String> parts = new ArrayList<>();
    parts.add(cursor.name().value());
    while (cursor.is(TokenKind.DOT)) {
      if (cursor.isAhead(1, TokenKind.OPERATOR)) {
        cursor.advance();
        cursor.advance();
        return UNREAD;
      }
      cursor.advance();
      parts.add(cursor.label().value());
    }
    if (!cursor.is(TokenKind.OPEN)) {
      return new Expression.Column(parts);
    }
    String name = parts.get(parts.size() - 1);
    Optional<String> schema =
        parts.size() > 1 ? Optional.of(parts.get(parts.size() - 2)) : Optional.empty();
    Node call = new Expression.Call(schema, name, arguments());
    boolean plain = true;
    while (cursor.isOneOf("OVER", "FILTER", "WITHIN")) {
      if (cursor.accept("WITHIN")) {
        cursor.expect("GROUP");
      } else {
        cursor.advance();
      }
      cursor.skip();
      plain = false;
    }
    return plain ? call : UNREAD;
  }

  /**
   * What stands in parentheses; a single part that is not read where it is more than a list of
   * expressions.
   */
  private List<Node> arguments() {
    return list(TokenKind.OPEN, TokenKind.CLOSE);
  }

  private List<Node> list(TokenKind open, TokenKind close) {
    if (!cursor.is(open)) {
      throw new NotUnderstood();
    }
    int mark = cursor.mark();
    int entered = depth;
    cursor.advance();
    if (cursor.accept(close)) {
      return List.of();
    }
    List<Node> items = new ArrayList<>();
    try {
      do {
        items.add(argument());
      } while (cursor.accept(TokenKind.COMMA));
      cursor.expect(close);
      return items;
    } catch (NotUnderstood e) {
      depth = entered;
      cursor.reset(mark);
      if (!cursor.skip()) {
        throw e;
      }
      return List.of(UNREAD);
    }
  }

  private Node argument() {
    if (cursor.is(TokenKind.WORD) && isNamed()) {
      cursor.advance();
      cursor.advance();
    }
    cursor.accept("VARIADIC");
    if (cursor.isOperator("*")) {
      cursor.advance();
      return UNREAD;
    }
    if (cursor.is("SELECT")) {
      throw new NotUnderstood();
    }
    return cursor.is(TokenKind.OPEN_BRACKET) ? array() : node(OR);
  }

  /** Whether {@code name =>} or {@code name :=} stands here. */
  private boolean isNamed() {
    int next = cursor.mark() + 1;
    return cursor.tokens().isOperator(next, "=>") || cursor.tokens().isOperator(next, ":=");
  }

  private String wordHere() {
    return cursor.tokens().text(cursor.mark());
  }
}
