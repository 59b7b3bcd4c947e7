package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one column or expression of an index, an exclusion constraint or a partition key. */
final class IndexElementReader {
  private IndexElementReader() {}

  /** Elements in parentheses, separated by commas. */
  static List<IndexElement> list(Cursor cursor) {
    cursor.expect(TokenKind.OPEN);
    List<IndexElement> elements = new ArrayList<>();
    do {
      elements.add(read(cursor));
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.CLOSE);
    return elements;
  }

  static IndexElement read(Cursor cursor) {
    Optional<Identifier> column = Optional.empty();
    Optional<Expression> expression = Optional.empty();
    if (cursor.is(TokenKind.OPEN)) {
      expression = Optional.of(ExpressionReader.readParenthesised(cursor));
    } else if (isCall(cursor)) {
      expression = Optional.of(call(cursor));
    } else {
      column = Optional.of(cursor.name());
    }
    Optional<ObjectName> collation =
        cursor.accept("COLLATE") ? Optional.of(cursor.objectName()) : Optional.empty();
    Optional<String> operatorClass = operatorClass(cursor);
    Optional<String> order =
        cursor.isOneOf("ASC", "DESC") ? Optional.of(cursor.word()) : Optional.empty();
    Optional<String> nulls = Optional.empty();
    if (cursor.is("NULLS", "FIRST") || cursor.is("NULLS", "LAST")) {
      cursor.advance();
      nulls = Optional.of(cursor.word());
    }
    return new IndexElement(column, expression, collation, operatorClass, order, nulls);
  }

  private static boolean isCall(Cursor cursor) {
    int ahead = 1;
    while (cursor.isAhead(ahead, TokenKind.DOT)) {
      ahead += 2;
    }
    return cursor.isAhead(ahead, TokenKind.OPEN);
  }

  private static Expression call(Cursor cursor) {
    int mark = cursor.mark();
    while (!cursor.is(TokenKind.OPEN)) {
      cursor.advance();
    }
    cursor.skip();
    int end = cursor.mark();
    cursor.reset(mark);
    Expression call = ExpressionReader.readWhole(cursor.within(mark, end));
    cursor.reset(end);
    return call;
  }

  private static Optional<String> operatorClass(Cursor cursor) {
    if (!cursor.atName() || cursor.isOneOf("NULLS", "WITH", "ASC", "DESC")) {
      return Optional.empty();
    }
    int mark = cursor.mark();
    cursor.objectName();
    if (cursor.is(TokenKind.OPEN)) {
      cursor.skip();
    }
    return Optional.of(cursor.textFrom(mark));
  }
}
