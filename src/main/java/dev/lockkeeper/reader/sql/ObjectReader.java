package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.AlterObject;
import dev.lockkeeper.operation.ObjectOperation.Comment;
import dev.lockkeeper.operation.ObjectOperation.CreateObject;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.ObjectOperation.OwnerTo;
import dev.lockkeeper.operation.ObjectOperation.RenameObject;
import dev.lockkeeper.operation.ObjectOperation.SetSchema;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Option;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what CREATE, ALTER, DROP and COMMENT say of objects that have no reader of their own. */
final class ObjectReader {
  private static final Set<ObjectKind> WITH_ARGUMENTS =
      EnumSet.of(
          ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.ROUTINE, ObjectKind.AGGREGATE);
  private static final Set<ObjectKind> ON_A_TABLE =
      EnumSet.of(ObjectKind.TRIGGER, ObjectKind.RULE, ObjectKind.POLICY);

  /** What is not called by a plain name. */
  private static final Set<ObjectKind> NAMELESS =
      EnumSet.of(
          ObjectKind.CAST,
          ObjectKind.OPERATOR,
          ObjectKind.OPERATOR_CLASS,
          ObjectKind.OPERATOR_FAMILY,
          ObjectKind.TRANSFORM,
          ObjectKind.USER_MAPPING,
          ObjectKind.DEFAULT_PRIVILEGES,
          ObjectKind.SYSTEM,
          ObjectKind.LARGE_OBJECT);

  private ObjectReader() {}

  /** Reads the words that say what kind of object it is. */
  static ObjectKind kind(Cursor cursor) {
    cursor.accept("TRUSTED");
    cursor.accept("PROCEDURAL");
    String word = cursor.word();
    return switch (word) {
      case "MATERIALIZED" -> followed(cursor, "VIEW", ObjectKind.MATERIALIZED_VIEW);
      case "EVENT" -> cursor.accept("TRIGGER") ? ObjectKind.EVENT_TRIGGER : ObjectKind.EVENT;
      case "ACCESS" -> followed(cursor, "METHOD", ObjectKind.ACCESS_METHOD);
      case "USER" -> cursor.accept("MAPPING") ? ObjectKind.USER_MAPPING : ObjectKind.USER;
      case "DEFAULT" -> followed(cursor, "PRIVILEGES", ObjectKind.DEFAULT_PRIVILEGES);
      case "LARGE" -> followed(cursor, "OBJECT", ObjectKind.LARGE_OBJECT);
      case "FOREIGN" -> {
        if (cursor.accept("TABLE")) {
          yield ObjectKind.FOREIGN_TABLE;
        }
        cursor.expect("DATA");
        yield followed(cursor, "WRAPPER", ObjectKind.FOREIGN_DATA_WRAPPER);
      }
      case "OPERATOR" ->
          cursor.accept("CLASS")
              ? ObjectKind.OPERATOR_CLASS
              : cursor.accept("FAMILY") ? ObjectKind.OPERATOR_FAMILY : ObjectKind.OPERATOR;
      case "TEXT" -> {
        cursor.expect("SEARCH");
        yield switch (cursor.word()) {
          case "CONFIGURATION" -> ObjectKind.TEXT_SEARCH_CONFIGURATION;
          case "DICTIONARY" -> ObjectKind.TEXT_SEARCH_DICTIONARY;
          case "PARSER" -> ObjectKind.TEXT_SEARCH_PARSER;
          case "TEMPLATE" -> ObjectKind.TEXT_SEARCH_TEMPLATE;
          default -> throw new NotUnderstood();
        };
      }
      case "TABLE",
          "VIEW",
          "INDEX",
          "SEQUENCE",
          "TYPE",
          "DOMAIN",
          "SCHEMA",
          "DATABASE",
          "SYSTEM",
          "TABLESPACE",
          "EXTENSION",
          "FUNCTION",
          "PROCEDURE",
          "ROUTINE",
          "AGGREGATE",
          "TRIGGER",
          "POLICY",
          "RULE",
          "STATISTICS",
          "PUBLICATION",
          "SUBSCRIPTION",
          "ROLE",
          "GROUP",
          "COLLATION",
          "CONVERSION",
          "CAST",
          "LANGUAGE",
          "TRANSFORM",
          "COLUMN",
          "CONSTRAINT",
          "SERVER",
          "OWNED" ->
          ObjectKind.valueOf(word);
      default -> throw new NotUnderstood();
    };
  }

  private static ObjectKind followed(Cursor cursor, String word, ObjectKind kind) {
    cursor.expect(word);
    return kind;
  }

  /**
   * Reads from behind the kind.
   *
   * @param start where CREATE stands
   */
  static Operation create(
      Cursor cursor, int start, ObjectKind kind, boolean orReplace, boolean temporary) {
    boolean ifNotExists = cursor.acceptIfNotExists();
    Optional<ObjectName> name = Optional.empty();
    if (kind == ObjectKind.SEQUENCE) {
      name = Optional.of(cursor.relationName());
    } else if (!NAMELESS.contains(kind) && cursor.atName() && !cursor.is("AUTHORIZATION")) {
      name = Optional.of(cursor.objectName());
    }
    int mark = cursor.mark();
    List<Option> options = new ArrayList<>();
    Optional<ObjectName> table = Optional.empty();
    switch (kind) {
      case SEQUENCE -> {
        options.addAll(OptionReader.sequence(cursor));
        cursor.skipRest();
      }
      case EXTENSION -> {
        extensionOptions(cursor, options);
        cursor.skipRest();
      }
      case SCHEMA -> {
        if (cursor.accept("AUTHORIZATION")) {
          options.add(new Option("authorization", Optional.of(cursor.role())));
        }
        cursor.skipRest();
      }
      case STATISTICS -> table = statistics(cursor, options);
      default -> {}
    }
    cursor.reset(mark);
    Optional<String> definition = cursor.rest();
    return new CreateObject(
        cursor.span(start, cursor.end()),
        kind,
        name,
        orReplace,
        ifNotExists,
        temporary,
        table,
        options,
        definition);
  }

  private static void extensionOptions(Cursor cursor, List<Option> options) {
    cursor.accept("WITH");
    while (true) {
      if (cursor.isOneOf("SCHEMA", "VERSION", "FROM")) {
        String option = cursor.word().toLowerCase(Locale.ROOT);
        String value = cursor.atString() ? cursor.string() : cursor.label().sql();
        options.add(new Option(option, Optional.of(value)));
      } else if (cursor.accept("CASCADE")) {
        options.add(new Option("cascade", Optional.empty()));
      } else {
        return;
      }
    }
  }

  /** Reads the kinds of statistics into options; gives the table of FROM. */
  private static Optional<ObjectName> statistics(Cursor cursor, List<Option> options) {
    if (cursor.accept(TokenKind.OPEN)) {
      do {
        options.add(new Option(cursor.name().value(), Optional.empty()));
      } while (cursor.accept(TokenKind.COMMA));
      cursor.expect(TokenKind.CLOSE);
    }
    cursor.expect("ON");
    while (!cursor.atEnd() && !cursor.is("FROM")) {
      cursor.skip();
    }
    cursor.expect("FROM");
    return Optional.of(cursor.relationName());
  }

  /**
   * Reads from behind the kind.
   *
   * @param start where ALTER stands
   */
  static Operation alter(Cursor cursor, int start, ObjectKind kind) {
    Span span = cursor.span(start, cursor.end());
    boolean ifExists = cursor.acceptIfExists();
    if (NAMELESS.contains(kind)) {
      return new AlterObject(
          span, kind, Optional.empty(), ifExists, Optional.empty(), definition(cursor));
    }
    ObjectName name = name(cursor);
    if (WITH_ARGUMENTS.contains(kind) && cursor.is(TokenKind.OPEN)) {
      cursor.parenthesisText();
    }
    Optional<ObjectName> table = Optional.empty();
    if (ON_A_TABLE.contains(kind)) {
      cursor.expect("ON");
      table = Optional.of(cursor.objectName());
    }
    if (cursor.accept("RENAME", "TO")) {
      return new RenameObject(span, kind, name, table, ifExists, cursor.name());
    }
    if (cursor.accept("OWNER", "TO")) {
      return new OwnerTo(span, kind, name, ifExists, cursor.role());
    }
    if (cursor.accept("SET", "SCHEMA")) {
      return new SetSchema(span, kind, name, ifExists, cursor.name());
    }
    return new AlterObject(span, kind, Optional.of(name), ifExists, table, definition(cursor));
  }

  private static String definition(Cursor cursor) {
    return cursor.rest().orElseThrow(NotUnderstood::new);
  }

  /** {@code ALTER ... ALL IN TABLESPACE} moves every object of a kind. */
  static Operation allInTablespace(Cursor cursor, int start, ObjectKind kind) {
    Span span = cursor.span(start, cursor.end());
    return new AlterObject(
        span, kind, Optional.empty(), false, Optional.empty(), definition(cursor));
  }

  /** Roles, databases and tablespaces may be called by words that are reserved elsewhere. */
  private static ObjectName name(Cursor cursor) {
    return cursor.atName() ? cursor.objectName() : ObjectName.of(cursor.label());
  }

  /** Reads DROP of anything. */
  static List<Operation> drop(Cursor cursor) {
    int start = cursor.mark();
    cursor.expect("DROP");
    cursor.accept("TEMPORARY");
    ObjectKind kind = kind(cursor);
    if (kind == ObjectKind.INDEX) {
      return IndexReader.drop(cursor, start);
    }
    if (kind == ObjectKind.OWNED) {
      cursor.expect("BY");
    }
    boolean ifExists = cursor.acceptIfExists();
    if (kind == ObjectKind.TABLE) {
      NameList names = NameList.read(cursor, start);
      boolean cascade = cursor.acceptCascade();
      return names.each((span, name) -> new DropTable(span, name, ifExists, cascade));
    }
    if (NAMELESS.contains(kind)) {
      Span span = cursor.span(start, cursor.end());
      boolean cascade = cursor.tokens().is(cursor.end() - 1, "CASCADE");
      return List.of(
          new DropObject(
              span, kind, Optional.empty(), Optional.empty(), cursor.rest(), ifExists, cascade));
    }
    return dropNamed(cursor, start, kind, ifExists);
  }

  private record Dropped(ObjectName name, Optional<String> arguments, Span span) {}

  private static List<Operation> dropNamed(
      Cursor cursor, int start, ObjectKind kind, boolean ifExists) {
    List<Dropped> dropped = new ArrayList<>();
    do {
      int mark = cursor.mark();
      ObjectName name = name(cursor);
      Optional<String> arguments =
          WITH_ARGUMENTS.contains(kind) && cursor.is(TokenKind.OPEN)
              ? Optional.of(cursor.parenthesisText())
              : Optional.empty();
      dropped.add(new Dropped(name, arguments, cursor.spanFrom(mark)));
    } while (cursor.accept(TokenKind.COMMA));
    Optional<ObjectName> table =
        ON_A_TABLE.contains(kind) && cursor.accept("ON")
            ? Optional.of(cursor.objectName())
            : Optional.empty();
    if (kind == ObjectKind.DATABASE && cursor.is("WITH")) {
      cursor.advance();
    }
    if (kind == ObjectKind.DATABASE && cursor.is(TokenKind.OPEN)) {
      cursor.skip();
    }
    boolean cascade = cursor.acceptCascade();
    boolean several = dropped.size() > 1;
    List<Operation> operations = new ArrayList<>();
    for (Dropped one : dropped) {
      Span span = several ? one.span() : cursor.span(start, cursor.end());
      operations.add(
          new DropObject(
              span, kind, Optional.of(one.name()), table, one.arguments(), ifExists, cascade));
    }
    return operations;
  }

  /** Reads COMMENT ON. */
  static Operation comment(Cursor cursor) {
    int start = cursor.mark();
    cursor.expect("COMMENT", "ON");
    ObjectKind kind = kind(cursor);
    Optional<ObjectName> name = Optional.empty();
    Optional<Identifier> column = Optional.empty();
    Optional<ObjectName> table = Optional.empty();
    if (kind == ObjectKind.COLUMN) {
      List<Identifier> path = new ArrayList<>();
      path.add(cursor.name());
      while (cursor.accept(TokenKind.DOT)) {
        path.add(cursor.label());
      }
      int parts = path.size();
      column = Optional.of(path.get(parts - 1));
      if (parts > 1) {
        Optional<Identifier> schema =
            parts > 2 ? Optional.of(path.get(parts - 3)) : Optional.empty();
        table = Optional.of(new ObjectName(schema, path.get(parts - 2)));
      }
    } else if (NAMELESS.contains(kind)) {
      while (!cursor.atEnd() && !cursor.is("IS")) {
        cursor.skip();
      }
    } else {
      name = Optional.of(name(cursor));
      if (cursor.is(TokenKind.OPEN)) {
        cursor.parenthesisText();
      }
      if (cursor.accept("ON")) {
        cursor.accept("DOMAIN");
        table = Optional.of(cursor.objectName());
      }
    }
    cursor.expect("IS");
    Optional<String> text = cursor.accept("NULL") ? Optional.empty() : Optional.of(cursor.string());
    return new Comment(cursor.span(start, cursor.end()), kind, name, column, table, text);
  }
}
