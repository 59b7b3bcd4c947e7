package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.DataOperation.Copy;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Insert;
import dev.lockkeeper.operation.DataOperation.Merge;
import dev.lockkeeper.operation.DataOperation.Select;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Query;
import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.operation.TableOperation.CreateTableAs;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads DML to its target, its SET columns and its WHERE; queries stay text. */
final class DataReader {
  private static final Set<String> AFTER_SET =
      Set.of("FROM", "WHERE", "RETURNING", "ORDER", "LIMIT");
  private static final Set<String> AFTER_WHERE = Set.of("RETURNING", "ORDER", "LIMIT");

  private final Cursor cursor;
  private final int start;
  private final List<Operation> operations = new ArrayList<>();

  private DataReader(Cursor cursor) {
    this.cursor = cursor;
    this.start = cursor.mark();
  }

  /** Reads SELECT, VALUES, TABLE, INSERT, UPDATE, DELETE, MERGE, each also behind WITH. */
  static List<Operation> read(Cursor cursor) {
    DataReader reader = new DataReader(cursor);
    reader.statement();
    return reader.operations;
  }

  private void statement() {
    if (cursor.accept("WITH")) {
      withQueries();
    }
    if (cursor.isOneOf("INSERT", "REPLACE")) {
      insert();
    } else if (cursor.is("UPDATE")) {
      update();
    } else if (cursor.is("DELETE")) {
      delete();
    } else if (cursor.is("MERGE")) {
      merge();
    } else if (cursor.isOneOf("SELECT", "VALUES", "TABLE") || cursor.is(TokenKind.OPEN)) {
      select();
    } else {
      throw new NotUnderstood();
    }
  }

  /** Reads the queries of WITH; one that changes rows is an operation too. */
  private void withQueries() {
    cursor.accept("RECURSIVE");
    do {
      cursor.name();
      if (cursor.is(TokenKind.OPEN)) {
        cursor.skip();
      }
      cursor.expect("AS");
      cursor.accept("NOT");
      cursor.accept("MATERIALIZED");
      if (!cursor.is(TokenKind.OPEN)) {
        throw new NotUnderstood();
      }
      int close = cursor.closing();
      Cursor inside = cursor.within(cursor.mark() + 1, close);
      if (inside.isOneOf("INSERT", "UPDATE", "DELETE", "MERGE")) {
        operations.addAll(read(inside));
      }
      cursor.reset(close);
      cursor.expect(TokenKind.CLOSE);
      while (cursor.isOneOf("SEARCH", "CYCLE")) {
        skipSearchOrCycle();
      }
    } while (cursor.accept(TokenKind.COMMA));
  }

  private void skipSearchOrCycle() {
    while (!cursor.atEnd() && !cursor.accept("USING")) {
      cursor.skip();
    }
    cursor.name();
  }

  /** The statement's span; of a query inside WITH that of its parenthesis. */
  private Span span() {
    return cursor.span(start, cursor.end());
  }

  private void insert() {
    boolean onConflict = cursor.word().equals("REPLACE");
    if (cursor.accept("OR")) {
      cursor.word();
      onConflict = true;
    }
    onConflict |= cursor.accept("IGNORE");
    if (!cursor.accept("INTO") && !cursor.isMysql()) {
      throw new NotUnderstood();
    }
    ObjectName table = cursor.objectName();
    if (cursor.accept("AS")) {
      cursor.name();
    }
    List<Identifier> columns = List.of();
    if (cursor.is(TokenKind.OPEN) && !cursor.isAhead(1, "SELECT") && !cursor.isAhead(1, "WITH")) {
      columns = columns();
    }
    if (cursor.accept("OVERRIDING")) {
      cursor.word();
      cursor.expect("VALUE");
    }
    int from = cursor.mark();
    boolean values = cursor.isOneOf("VALUES", "VALUE", "DEFAULT", "SET");
    int end = from;
    while (!cursor.atEnd()) {
      boolean conflict = cursor.is("ON", "CONFLICT") || cursor.is("ON", "DUPLICATE");
      if (conflict || cursor.is("RETURNING")) {
        break;
      }
      cursor.skip();
      end = cursor.mark();
    }
    onConflict |= cursor.is("ON");
    cursor.reset(cursor.end());
    if (end == from) {
      throw new NotUnderstood();
    }
    Optional<Query> query = values ? Optional.empty() : Optional.of(cursor.query(from, end));
    Optional<Query> computed =
        values && callsFunction(from, end)
            ? Optional.of(cursor.query(from, end))
            : Optional.empty();
    cursor.reset(cursor.end());
    operations.add(new Insert(span(), table, columns, query, computed, onConflict));
  }

  /** Whether VALUES hold more than constants: a call, or a word that is one. */
  private boolean callsFunction(int from, int end) {
    cursor.reset(from);
    while (cursor.mark() < end && !cursor.atEnd()) {
      boolean call =
          cursor.atName()
              && cursor.isAhead(1, TokenKind.OPEN)
              && !cursor.isOneOf("VALUES", "VALUE", "ROW");
      if (call || cursor.isOneOf("CURRENT_DATE", "CURRENT_TIMESTAMP", "LOCALTIMESTAMP")) {
        return true;
      }
      cursor.advance();
    }
    return false;
  }

  /** The columns of an INSERT, of which each may be an element or a field of one. */
  private List<Identifier> columns() {
    cursor.expect(TokenKind.OPEN);
    List<Identifier> columns = new ArrayList<>();
    while (!cursor.accept(TokenKind.CLOSE)) {
      columns.add(cursor.label());
      while (cursor.is(TokenKind.OPEN_BRACKET) || cursor.is(TokenKind.DOT)) {
        if (cursor.accept(TokenKind.DOT)) {
          cursor.label();
        } else {
          cursor.skip();
        }
      }
      if (!cursor.accept(TokenKind.COMMA) && !cursor.is(TokenKind.CLOSE)) {
        throw new NotUnderstood();
      }
    }
    return columns;
  }

  private void update() {
    cursor.expect("UPDATE");
    if (cursor.accept("OR")) {
      cursor.word();
    }
    boolean only = cursor.accept("ONLY");
    ObjectName table = cursor.objectName();
    cursor.acceptOperator("*");
    alias("SET");
    cursor.expect("SET");
    List<Update.Assignment> set = new ArrayList<>();
    do {
      assignment(set);
    } while (cursor.accept(TokenKind.COMMA));
    Optional<Query> from = Optional.empty();
    if (cursor.accept("FROM")) {
      from = Optional.of(sources());
    }
    operations.add(new Update(span(), table, only, set, from, where(), rest()));
  }

  private void assignment(List<Update.Assignment> set) {
    List<Identifier> columns = new ArrayList<>();
    if (cursor.is(TokenKind.OPEN)) {
      columns.addAll(columns());
    } else {
      columns.add(cursor.label());
      while (cursor.is(TokenKind.OPEN_BRACKET) || cursor.is(TokenKind.DOT)) {
        if (cursor.accept(TokenKind.DOT)) {
          Identifier part = cursor.label();
          if (!cursor.isPostgresql()) {
            // MySQL writes table.column where PostgreSQL writes column.field.
            columns.set(0, part);
          }
        } else {
          cursor.skip();
        }
      }
    }
    cursor.expectOperator("=");
    Expression value = ExpressionReader.read(cursor, AFTER_SET);
    for (Identifier column : columns) {
      set.add(new Update.Assignment(column, value));
    }
  }

  private void delete() {
    cursor.expect("DELETE", "FROM");
    boolean only = cursor.accept("ONLY");
    ObjectName table = cursor.objectName();
    cursor.acceptOperator("*");
    alias("USING");
    Optional<Query> using = Optional.empty();
    if (cursor.accept("USING")) {
      using = Optional.of(sources());
    }
    operations.add(new Delete(span(), table, only, using, where(), rest()));
  }

  private void alias(String notThisWord) {
    if (cursor.accept("AS")) {
      cursor.label();
    } else if (cursor.atName() && !cursor.is(notThisWord) && !cursor.isOneOf("ORDER", "LIMIT")) {
      cursor.name();
    }
  }

  /** What stands behind FROM or USING, up to WHERE. */
  private Query sources() {
    int mark = cursor.mark();
    while (!cursor.atEnd() && !cursor.is("WHERE") && !cursor.is("RETURNING")) {
      cursor.skip();
    }
    return cursor.query(mark, cursor.mark());
  }

  private Optional<Expression> where() {
    return cursor.accept("WHERE")
        ? Optional.of(ExpressionReader.read(cursor, AFTER_WHERE))
        : Optional.empty();
  }

  /** Whether LIMIT is among what follows; ORDER BY and RETURNING say nothing that anybody asks. */
  private boolean rest() {
    boolean limited = false;
    if (cursor.isOneOf("RETURNING", "ORDER", "LIMIT")) {
      while (!cursor.atEnd()) {
        limited |= cursor.is("LIMIT");
        cursor.skip();
      }
    }
    return limited;
  }

  private void merge() {
    cursor.expect("MERGE");
    cursor.accept("INTO");
    cursor.accept("ONLY");
    ObjectName table = cursor.objectName();
    cursor.acceptOperator("*");
    alias("USING");
    int mark = cursor.mark();
    cursor.expect("USING");
    cursor.reset(cursor.end());
    operations.add(new Merge(span(), table, cursor.query(mark, cursor.end())));
  }

  private void select() {
    int query = cursor.mark();
    Optional<SetParameter> setting =
        cursor.accept("SELECT") ? SetConfigReader.read(cursor, span()) : Optional.empty();
    if (setting.isPresent()) {
      operations.add(setting.get());
      return;
    }
    cursor.reset(query);
    Optional<Operation> created = selectInto();
    cursor.reset(cursor.end());
    operations.add(created.orElseGet(() -> new Select(span(), cursor.query(start, cursor.end()))));
  }

  /** {@code SELECT ... INTO table}, which creates it. */
  private Optional<Operation> selectInto() {
    if (!cursor.is("SELECT")) {
      return Optional.empty();
    }
    while (!cursor.atEnd() && !cursor.is("INTO") && !cursor.is("FROM")) {
      cursor.skip();
    }
    if (!cursor.accept("INTO")) {
      return Optional.empty();
    }
    boolean temporary = false;
    boolean unlogged = false;
    while (cursor.isOneOf("GLOBAL", "LOCAL", "TEMP", "TEMPORARY", "UNLOGGED", "TABLE")) {
      temporary |= cursor.isOneOf("TEMP", "TEMPORARY");
      unlogged |= cursor.is("UNLOGGED");
      cursor.advance();
    }
    if (!cursor.atName()) {
      return Optional.empty();
    }
    ObjectName table = cursor.objectName();
    return Optional.of(
        new CreateTableAs(
            span(),
            table,
            temporary,
            unlogged,
            false,
            List.of(),
            cursor.query(start, cursor.end()),
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  /** Reads COPY. */
  static Copy copy(Cursor cursor) {
    int start = cursor.mark();
    cursor.expect("COPY");
    cursor.accept("BINARY");
    Optional<ObjectName> table = Optional.empty();
    if (cursor.is(TokenKind.OPEN)) {
      cursor.skip();
    } else {
      table = Optional.of(cursor.objectName());
      if (cursor.is(TokenKind.OPEN)) {
        cursor.nameList();
      }
    }
    boolean from = cursor.accept("FROM");
    if (!from) {
      cursor.expect("TO");
    }
    Copy.End end = Copy.End.STREAM;
    if (cursor.is("PROGRAM")) {
      end = Copy.End.PROGRAM;
    } else if (!cursor.isOneOf("STDIN", "STDOUT", "PSTDIN", "PSTDOUT")) {
      end = Copy.End.FILE;
    }
    cursor.reset(cursor.end());
    return new Copy(cursor.spanFrom(start), table, from, end);
  }
}
