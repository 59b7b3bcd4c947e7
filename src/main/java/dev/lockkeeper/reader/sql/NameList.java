package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The objects that one statement names, each of which becomes an operation: the statement's span
 * for one, else the name's.
 */
final class NameList {
  private final List<Named> named = new ArrayList<>();
  private final Cursor cursor;
  private final int start;

  /**
   * One of the objects.
   *
   * @param only ONLY stood before it
   */
  record Named(ObjectName name, boolean only, Span span) {}

  private NameList(Cursor cursor, int start) {
    this.cursor = cursor;
    this.start = start;
  }

  /**
   * Reads {@code [ONLY] name [*], ...}.
   *
   * @param start where the statement starts
   */
  static NameList read(Cursor cursor, int start) {
    NameList list = new NameList(cursor, start);
    do {
      int mark = cursor.mark();
      boolean only = cursor.accept("ONLY");
      ObjectName name = cursor.objectName();
      list.named.add(new Named(name, only, cursor.spanFrom(mark)));
      cursor.acceptOperator("*");
    } while (cursor.accept(TokenKind.COMMA));
    return list;
  }

  /** One operation for each name. */
  List<Operation> each(BiFunction<Span, ObjectName, Operation> make) {
    return eachNamed((span, one) -> make.apply(span, one.name()));
  }

  /** One operation for each name, which may have ONLY before it. */
  List<Operation> eachNamed(BiFunction<Span, Named, Operation> make) {
    if (named.size() == 1) {
      return List.of(make.apply(cursor.span(start, cursor.end()), named.get(0)));
    }
    List<Operation> operations = new ArrayList<>(named.size());
    for (Named one : named) {
      operations.add(make.apply(one.span(), one));
    }
    return operations;
  }
}
