package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.AlterTableOperation.SetTablespace;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.IndexOperation.AlterIndex;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.IndexOperation.Reindex;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.RenameObject;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Option;
import dev.lockkeeper.operation.TableReference;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads CREATE, ALTER and DROP INDEX, and REINDEX. */
final class IndexReader {
  private static final Set<String> TAIL = Set.of("INCLUDE", "NULLS", "WITH", "TABLESPACE", "WHERE");

  private IndexReader() {}

  /**
   * Reads from behind INDEX.
   *
   * @param start where CREATE stands
   */
  static Operation create(Cursor cursor, int start, boolean unique) {
    boolean concurrently = cursor.accept("CONCURRENTLY");
    boolean ifNotExists = cursor.acceptIfNotExists();
    Optional<Identifier> name =
        cursor.is("ON") ? Optional.empty() : Optional.of(cursor.objectName().name());
    cursor.expect("ON");
    boolean only = cursor.accept("ONLY");
    TableReference table = new TableReference(cursor.relationName(), only, false);
    Optional<String> method =
        cursor.accept("USING") ? Optional.of(cursor.name().value()) : Optional.empty();
    List<IndexElement> columns = IndexElementReader.list(cursor);
    List<Identifier> include = List.of();
    boolean nullsNotDistinct = false;
    Optional<Expression> where = Optional.empty();
    List<Option> with = List.of();
    Optional<Identifier> tablespace = Optional.empty();
    while (!cursor.atEnd()) {
      int mark = cursor.mark();
      try {
        if (cursor.accept("INCLUDE")) {
          include = cursor.nameList();
        } else if (cursor.accept("NULLS", "NOT", "DISTINCT")) {
          nullsNotDistinct = true;
        } else if (cursor.accept("NULLS", "DISTINCT")) {
          nullsNotDistinct = false;
        } else if (cursor.accept("WITH")) {
          with = OptionReader.parenthesised(cursor);
        } else if (cursor.accept("TABLESPACE")) {
          tablespace = Optional.of(cursor.name());
        } else if (cursor.accept("WHERE")) {
          where = Optional.of(ExpressionReader.read(cursor, Set.of()));
        } else {
          cursor.skipClause(TAIL);
        }
      } catch (NotUnderstood e) {
        cursor.reset(mark);
        cursor.skipClause(TAIL);
      }
    }
    return new CreateIndex(
        cursor.span(start, cursor.end()),
        name,
        table,
        columns,
        unique,
        concurrently,
        ifNotExists,
        method,
        include,
        nullsNotDistinct,
        where,
        with,
        tablespace);
  }

  /**
   * Reads from behind INDEX.
   *
   * @param start where DROP stands
   */
  static List<Operation> drop(Cursor cursor, int start) {
    boolean concurrently = cursor.accept("CONCURRENTLY");
    boolean ifExists = cursor.acceptIfExists();
    NameList names = NameList.read(cursor, start);
    Optional<ObjectName> table =
        cursor.accept("ON") ? Optional.of(cursor.objectName()) : Optional.empty();
    boolean cascade = cursor.acceptCascade();
    return names.each(
        (span, name) -> new DropIndex(span, name, table, concurrently, ifExists, cascade));
  }

  /**
   * Reads from behind INDEX.
   *
   * @param start where ALTER stands
   */
  static Operation alter(Cursor cursor, int start) {
    if (cursor.is("ALL", "IN")) {
      return ObjectReader.allInTablespace(cursor, start, ObjectKind.INDEX);
    }
    boolean ifExists = cursor.acceptIfExists();
    ObjectName name = cursor.objectName();
    Span span = cursor.span(start, cursor.end());
    if (cursor.accept("RENAME", "TO")) {
      return new RenameObject(
          span, ObjectKind.INDEX, name, Optional.empty(), ifExists, cursor.name());
    }
    if (cursor.accept("SET", "TABLESPACE")) {
      TableReference index = new TableReference(name, false, ifExists);
      return new SetTablespace(span, ObjectKind.INDEX, index, cursor.name());
    }
    if (cursor.accept("ATTACH", "PARTITION")) {
      Optional<ObjectName> partition = Optional.of(cursor.objectName());
      return new AlterIndex(
          span,
          name,
          ifExists,
          AlterIndex.Action.ATTACH_PARTITION,
          partition,
          Optional.empty(),
          List.of(),
          Optional.empty());
    }
    if (cursor.accept("SET")) {
      return options(cursor, span, name, ifExists, AlterIndex.Action.SET_STORAGE_PARAMETERS);
    }
    if (cursor.accept("RESET")) {
      return options(cursor, span, name, ifExists, AlterIndex.Action.RESET_STORAGE_PARAMETERS);
    }
    if (cursor.accept("ALTER")) {
      cursor.accept("COLUMN");
      Optional<String> column = Optional.of(cursor.tokens().text(cursor.mark()));
      cursor.advance();
      cursor.expect("SET", "STATISTICS");
      Optional<String> value = Optional.of(cursor.rawToComma());
      return new AlterIndex(
          span,
          name,
          ifExists,
          AlterIndex.Action.SET_STATISTICS,
          Optional.empty(),
          column,
          List.of(),
          value);
    }
    boolean no = cursor.accept("NO");
    cursor.expect("DEPENDS", "ON");
    cursor.expect("EXTENSION");
    Optional<String> extension = Optional.of(cursor.name().sql());
    AlterIndex.Action action =
        no ? AlterIndex.Action.NO_DEPENDS_ON_EXTENSION : AlterIndex.Action.DEPENDS_ON_EXTENSION;
    return new AlterIndex(
        span, name, ifExists, action, Optional.empty(), Optional.empty(), List.of(), extension);
  }

  private static Operation options(
      Cursor cursor, Span span, ObjectName name, boolean ifExists, AlterIndex.Action action) {
    List<Option> with = OptionReader.parenthesised(cursor);
    return new AlterIndex(
        span, name, ifExists, action, Optional.empty(), Optional.empty(), with, Optional.empty());
  }

  /** Reads REINDEX, with the options in parentheses (14 on) or the one behind the object's kind. */
  static Operation reindex(Cursor cursor) {
    int start = cursor.mark();
    cursor.expect("REINDEX");
    List<Option> options =
        cursor.is(TokenKind.OPEN) ? OptionReader.parenthesised(cursor) : new ArrayList<>();
    if (cursor.is("VERBOSE")) {
      cursor.advance();
    }
    ObjectKind object =
        switch (cursor.word()) {
          case "INDEX" -> ObjectKind.INDEX;
          case "TABLE" -> ObjectKind.TABLE;
          case "SCHEMA" -> ObjectKind.SCHEMA;
          case "DATABASE" -> ObjectKind.DATABASE;
          case "SYSTEM" -> ObjectKind.SYSTEM;
          default -> throw new NotUnderstood();
        };
    boolean concurrently =
        cursor.accept("CONCURRENTLY") || OptionReader.isOn(options, "concurrently");
    Optional<ObjectName> name =
        cursor.atName() ? Optional.of(cursor.objectName()) : Optional.empty();
    return new Reindex(cursor.span(start, cursor.end()), object, name, concurrently, options);
  }
}
