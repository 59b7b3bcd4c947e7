package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Option;
import dev.lockkeeper.operation.Query;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.CreateTableAs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads CREATE TABLE in all its forms, and CREATE TABLE AS. */
final class CreateTableReader {
  private static final Set<String> TAIL =
      Set.of(
          "INHERITS",
          "PARTITION",
          "USING",
          "WITH",
          "WITHOUT",
          "ON",
          "TABLESPACE",
          "FOR",
          "DEFAULT",
          "AS");

  private final Cursor cursor;
  private final int start;
  private final boolean temporary;
  private final boolean unlogged;
  private final List<ColumnDefinition> columns = new ArrayList<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<CreateTable.Like> likes = new ArrayList<>();
  private final List<ObjectName> inherits = new ArrayList<>();
  private Optional<CreateTable.PartitionBy> partitionBy = Optional.empty();
  private Optional<String> method = Optional.empty();
  private List<Option> with = List.of();
  private Optional<String> onCommit = Optional.empty();
  private Optional<Identifier> tablespace = Optional.empty();

  private CreateTableReader(Cursor cursor, int start, boolean temporary, boolean unlogged) {
    this.cursor = cursor;
    this.start = start;
    this.temporary = temporary;
    this.unlogged = unlogged;
  }

  /**
   * Reads from behind TABLE.
   *
   * @param start where CREATE stands
   */
  static Operation read(Cursor cursor, int start, boolean temporary, boolean unlogged) {
    return new CreateTableReader(cursor, start, temporary, unlogged).table();
  }

  private Operation table() {
    boolean ifNotExists = cursor.acceptIfNotExists();
    ObjectName table = cursor.relationName();
    if (isFromQuery()) {
      return fromQuery(table, ifNotExists);
    }
    Optional<ObjectName> ofType = Optional.empty();
    Optional<ObjectName> parent = Optional.empty();
    if (cursor.accept("OF")) {
      ofType = Optional.of(cursor.objectName());
    } else if (cursor.accept("PARTITION", "OF")) {
      parent = Optional.of(cursor.objectName());
    }
    if (cursor.is(TokenKind.OPEN)) {
      elements();
    }
    Optional<CreateTable.PartitionOf> partitionOf = Optional.empty();
    if (parent.isPresent()) {
      PartitionBounds bounds = PartitionBounds.read(cursor);
      partitionOf =
          Optional.of(new CreateTable.PartitionOf(parent.get(), bounds.text(), bounds.isDefault()));
    }
    tail();
    return new CreateTable(
        cursor.span(start, cursor.end()),
        table,
        temporary,
        unlogged,
        ifNotExists,
        columns,
        constraints,
        likes,
        inherits,
        partitionOf,
        partitionBy,
        ofType,
        method,
        with,
        onCommit,
        tablespace);
  }

  /** Whether AS stands outside all parentheses, which only CREATE TABLE AS has. */
  private boolean isFromQuery() {
    int mark = cursor.mark();
    boolean found = false;
    while (!cursor.atEnd() && !found) {
      found = cursor.is("AS");
      cursor.skip();
    }
    cursor.reset(mark);
    return found;
  }

  private Operation fromQuery(ObjectName table, boolean ifNotExists) {
    List<Identifier> names = cursor.optionalNameList();
    tail();
    cursor.expect("AS");
    QueryTail query = QueryTail.read(cursor);
    return new CreateTableAs(
        cursor.span(start, cursor.end()),
        table,
        temporary,
        unlogged,
        ifNotExists,
        names,
        query.query(),
        query.withNoData(),
        method,
        with,
        onCommit,
        tablespace);
  }

  private void elements() {
    cursor.expect(TokenKind.OPEN);
    while (!cursor.atEnd() && !cursor.accept(TokenKind.CLOSE)) {
      int mark = cursor.mark();
      try {
        element();
      } catch (NotUnderstood e) {
        cursor.reset(mark);
        cursor.skipClause(Set.of());
      }
      if (!cursor.is(TokenKind.COMMA) && !cursor.is(TokenKind.CLOSE)) {
        cursor.skipClause(Set.of());
      }
      cursor.accept(TokenKind.COMMA);
    }
  }

  private void element() {
    if (cursor.is("LIKE")) {
      likes.add(like());
    } else if (ConstraintReader.startsTableConstraint(cursor)) {
      constraints.add(ConstraintReader.table(cursor));
    } else if (cursor.isMysql() && cursor.isOneOf("INDEX", "KEY", "FULLTEXT", "SPATIAL")) {
      throw new NotUnderstood();
    } else {
      ColumnReader.Column column = ColumnReader.read(cursor);
      columns.add(column.definition());
      constraints.addAll(column.constraints());
    }
  }

  private CreateTable.Like like() {
    cursor.expect("LIKE");
    ObjectName source = cursor.objectName();
    List<String> including = new ArrayList<>();
    List<String> excluding = new ArrayList<>();
    while (true) {
      if (cursor.accept("INCLUDING")) {
        including.add(cursor.word());
      } else if (cursor.accept("EXCLUDING")) {
        excluding.add(cursor.word());
      } else {
        return new CreateTable.Like(source, including, excluding);
      }
    }
  }

  private void tail() {
    while (!cursor.atEnd() && !cursor.is("AS")) {
      int mark = cursor.mark();
      try {
        clause();
      } catch (NotUnderstood e) {
        cursor.reset(mark);
        unrecognizedClause();
      }
    }
  }

  /**
   * Commas part nothing behind the elements, so that an unknown clause reaches to the next known
   * one.
   */
  private void unrecognizedClause() {
    int mark = cursor.mark();
    do {
      cursor.skip();
      cursor.skipTo(TAIL);
    } while (cursor.is(TokenKind.COMMA) || cursor.is(TokenKind.CLOSE));
    cursor.notRecognized(mark);
  }

  private void clause() {
    if (cursor.accept("INHERITS")) {
      cursor.expect(TokenKind.OPEN);
      do {
        inherits.add(cursor.objectName());
      } while (cursor.accept(TokenKind.COMMA));
      cursor.expect(TokenKind.CLOSE);
    } else if (cursor.accept("PARTITION", "BY")) {
      String strategy = cursor.word();
      List<IndexElement> key = IndexElementReader.list(cursor);
      partitionBy = Optional.of(new CreateTable.PartitionBy(strategy, key));
    } else if (cursor.accept("USING")) {
      method = Optional.of(cursor.name().value());
    } else if (cursor.accept("WITH")) {
      with = OptionReader.parenthesised(cursor);
    } else if (cursor.accept("WITHOUT", "OIDS")) {
      with = List.of(new Option("oids", Optional.of("false")));
    } else if (cursor.accept("ON", "COMMIT")) {
      String action = cursor.word();
      onCommit = Optional.of(action.equals("DROP") ? action : action + " " + cursor.word());
    } else if (cursor.accept("TABLESPACE")) {
      tablespace = Optional.of(cursor.name());
    } else {
      throw new NotUnderstood();
    }
  }

  /** The bounds of a partition, {@code FOR VALUES ...} or {@code DEFAULT}, as written. */
  record PartitionBounds(String text, boolean isDefault) {
    static PartitionBounds read(Cursor cursor) {
      int mark = cursor.mark();
      if (cursor.accept("DEFAULT")) {
        return new PartitionBounds(cursor.textFrom(mark), true);
      }
      cursor.expect("FOR", "VALUES");
      while (cursor.is("IN")
          || cursor.is("FROM")
          || cursor.is("TO")
          || (cursor.is("WITH") && cursor.mark() == mark + 2)) {
        cursor.advance();
        if (!cursor.is(TokenKind.OPEN)) {
          throw new NotUnderstood();
        }
        cursor.skip();
      }
      return new PartitionBounds(cursor.textFrom(mark), false);
    }
  }

  /** A query up to the end, without the WITH [NO] DATA that may follow it. */
  record QueryTail(Query query, boolean withNoData) {
    static QueryTail read(Cursor cursor) {
      int mark = cursor.mark();
      int end = cursor.end();
      boolean noData =
          end - mark > 3
              && cursor.tokens().is(end - 1, "DATA")
              && cursor.tokens().is(end - 2, "NO")
              && cursor.tokens().is(end - 3, "WITH");
      boolean data =
          end - mark > 2
              && cursor.tokens().is(end - 1, "DATA")
              && cursor.tokens().is(end - 2, "WITH");
      if (mark == end) {
        throw new NotUnderstood();
      }
      cursor.reset(end);
      return new QueryTail(cursor.query(mark, end - (noData ? 3 : data ? 2 : 0)), noData);
    }
  }
}
