package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Option;
import dev.lockkeeper.operation.Query;
import dev.lockkeeper.operation.ViewOperation.CreateMaterializedView;
import dev.lockkeeper.operation.ViewOperation.CreateView;
import dev.lockkeeper.operation.ViewOperation.RefreshMaterializedView;
import java.util.List;
import java.util.Optional;

/** Reads CREATE VIEW, CREATE MATERIALIZED VIEW and REFRESH. */
final class ViewReader {
  private ViewReader() {}

  /**
   * Reads from behind VIEW.
   *
   * @param start where CREATE stands
   */
  static Operation create(
      Cursor cursor, int start, boolean orReplace, boolean temporary, boolean recursive) {
    cursor.acceptIfNotExists();
    ObjectName name = cursor.relationName();
    List<Identifier> columns = cursor.optionalNameList();
    List<Option> with = cursor.accept("WITH") ? OptionReader.parenthesised(cursor) : List.of();
    cursor.expect("AS");
    int query = cursor.mark();
    int end = cursor.end();
    Optional<String> checkOption = Optional.empty();
    Tokens tokens = cursor.tokens();
    if (end - query > 3 && tokens.is(end - 1, "OPTION") && tokens.is(end - 2, "CHECK")) {
      if (tokens.is(end - 3, "WITH")) {
        // CASCADED is what it says without a word (manual, CREATE VIEW).
        checkOption = Optional.of("CASCADED");
        end -= 3;
      } else if (tokens.is(end - 4, "WITH")
          && (tokens.is(end - 3, "LOCAL") || tokens.is(end - 3, "CASCADED"))) {
        checkOption = Optional.of(tokens.is(end - 3, "LOCAL") ? "LOCAL" : "CASCADED");
        end -= 4;
      }
    }
    if (query >= end) {
      throw new NotUnderstood();
    }
    cursor.reset(cursor.end());
    Query body = cursor.query(query, end);
    return new CreateView(
        cursor.span(start, cursor.end()),
        name,
        orReplace,
        temporary,
        recursive,
        columns,
        body,
        with,
        checkOption);
  }

  /**
   * Reads from behind MATERIALIZED VIEW.
   *
   * @param start where CREATE stands
   */
  static Operation createMaterialized(Cursor cursor, int start) {
    boolean ifNotExists = cursor.acceptIfNotExists();
    ObjectName name = cursor.relationName();
    List<Identifier> columns = cursor.optionalNameList();
    Optional<String> method =
        cursor.accept("USING") ? Optional.of(cursor.name().value()) : Optional.empty();
    List<Option> with = cursor.accept("WITH") ? OptionReader.parenthesised(cursor) : List.of();
    Optional<Identifier> tablespace =
        cursor.accept("TABLESPACE") ? Optional.of(cursor.name()) : Optional.empty();
    cursor.expect("AS");
    CreateTableReader.QueryTail query = CreateTableReader.QueryTail.read(cursor);
    return new CreateMaterializedView(
        cursor.span(start, cursor.end()),
        name,
        ifNotExists,
        columns,
        query.query(),
        query.withNoData(),
        method,
        with,
        tablespace);
  }

  /** Reads REFRESH MATERIALIZED VIEW. */
  static Operation refresh(Cursor cursor) {
    int start = cursor.mark();
    cursor.expect("REFRESH");
    cursor.expect("MATERIALIZED", "VIEW");
    boolean concurrently = cursor.accept("CONCURRENTLY");
    ObjectName name = cursor.objectName();
    boolean withNoData = cursor.accept("WITH", "NO", "DATA");
    if (!withNoData) {
      cursor.accept("WITH", "DATA");
    }
    return new RefreshMaterializedView(
        cursor.span(start, cursor.end()), name, concurrently, withNoData);
  }
}
