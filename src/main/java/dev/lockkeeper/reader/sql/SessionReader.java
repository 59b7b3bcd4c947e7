package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Option;
import dev.lockkeeper.operation.SessionOperation.Analyze;
import dev.lockkeeper.operation.SessionOperation.Cluster;
import dev.lockkeeper.operation.SessionOperation.ResetParameter;
import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.operation.SessionOperation.TransactionControl;
import dev.lockkeeper.operation.SessionOperation.TransactionControl.Action;
import dev.lockkeeper.operation.SessionOperation.Utility;
import dev.lockkeeper.operation.SessionOperation.Vacuum;
import dev.lockkeeper.operation.TableOperation.LockTable;
import dev.lockkeeper.operation.TableOperation.Truncate;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads settings, transaction control, and the maintenance commands with TRUNCATE and LOCK. */
final class SessionReader {
  private SessionReader() {}

  /** Reads SET in all its forms. */
  static List<Operation> set(Cursor cursor) {
    int start = cursor.mark();
    cursor.expect("SET");
    if (cursor.is("TRANSACTION")
        || cursor.is("CONSTRAINTS")
        || cursor.is("SESSION", "CHARACTERISTICS")) {
      String second = cursor.is("CONSTRAINTS") ? "CONSTRAINTS" : "TRANSACTION";
      cursor.reset(cursor.end());
      return List.of(new Utility(cursor.spanFrom(start), "SET " + second));
    }
    boolean local = cursor.accept("LOCAL");
    if (!local && cursor.is("SESSION") && !cursor.isAhead(1, "AUTHORIZATION")) {
      cursor.advance();
    }
    List<Operation> operations = new ArrayList<>();
    boolean several = isListOfSettings(cursor);
    do {
      int mark = several ? cursor.mark() : start;
      operations.add(setting(cursor, mark, several, local));
    } while (several && cursor.accept(TokenKind.COMMA));
    return operations;
  }

  /** MySQL sets several variables at once: {@code SET a = 1, b = 2}. */
  private static boolean isListOfSettings(Cursor cursor) {
    if (!cursor.isMysql()) {
      return false;
    }
    int mark = cursor.mark();
    cursor.skipTo(Set.of());
    boolean several = cursor.is(TokenKind.COMMA);
    cursor.reset(mark);
    return several;
  }

  private static Operation setting(Cursor cursor, int mark, boolean several, boolean local) {
    String name;
    if (cursor.accept("TIME", "ZONE")) {
      name = "timezone";
    } else if (cursor.accept("SESSION", "AUTHORIZATION")) {
      name = "session_authorization";
    } else if (cursor.accept("XML", "OPTION")) {
      name = "xmloption";
    } else if (cursor.is("SCHEMA") && cursor.isAhead(1, TokenKind.STRING)) {
      cursor.advance();
      name = "search_path";
    } else if (cursor.is("NAMES") || cursor.is("ROLE") || cursor.is("CATALOG")) {
      boolean plain = cursor.isAhead(1, TokenKind.OPERATOR) || cursor.isAhead(1, "TO");
      name = plain ? parameterName(cursor) : cursor.word().toLowerCase(Locale.ROOT);
      acceptEquals(cursor);
      name = name.equals("names") ? "client_encoding" : name;
    } else {
      name = parameterName(cursor);
      if (!acceptEquals(cursor)) {
        throw new NotUnderstood();
      }
    }
    if (cursor.is("DEFAULT") || (name.equals("timezone") && cursor.is("LOCAL"))) {
      cursor.advance();
      return new ResetParameter(span(cursor, mark, several), Optional.of(name), local);
    }
    if (cursor.accept("FROM", "CURRENT")) {
      return new SetParameter(span(cursor, mark, several), name, List.of("FROM CURRENT"), local);
    }
    List<String> values = new ArrayList<>();
    values.add(value(cursor));
    while (!several && cursor.accept(TokenKind.COMMA)) {
      values.add(value(cursor));
    }
    if (values.size() == 1 && values.get(0).isEmpty()) {
      values.clear();
    }
    return new SetParameter(span(cursor, mark, several), name, values, local);
  }

  private static Span span(Cursor cursor, int mark, boolean several) {
    return several ? cursor.spanFrom(mark) : cursor.span(mark, cursor.end());
  }

  private static boolean acceptEquals(Cursor cursor) {
    return cursor.accept("TO") || cursor.acceptOperator("=") || cursor.acceptOperator(":=");
  }

  /**
   * A parameter's name in lower case, with the dot of an extension's; MySQL's with its {@code @}.
   */
  static String parameterName(Cursor cursor) {
    StringBuilder name = new StringBuilder();
    if (cursor.isOperator("@") || cursor.isOperator("@@")) {
      name.append(cursor.tokens().text(cursor.mark()));
      cursor.advance();
    }
    name.append(cursor.label().value());
    while (cursor.accept(TokenKind.DOT)) {
      name.append('.').append(cursor.label().value());
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  /** One value: a string decoded, a name as the server would store it, anything else as written. */
  private static String value(Cursor cursor) {
    int mark = cursor.mark();
    if (cursor.atString() || cursor.atName()) {
      String value = cursor.atString() ? cursor.string() : cursor.label().value();
      if (cursor.atEnd() || cursor.is(TokenKind.COMMA)) {
        return value;
      }
      cursor.reset(mark);
    }
    return cursor.rawToComma();
  }

  /** Reads RESET. */
  static Operation reset(Cursor cursor) {
    int start = cursor.mark();
    cursor.expect("RESET");
    if (cursor.accept("ALL")) {
      return new ResetParameter(cursor.span(start, cursor.end()), Optional.empty(), false);
    }
    String name =
        cursor.accept("SESSION", "AUTHORIZATION")
            ? "session_authorization"
            : cursor.accept("TIME", "ZONE") ? "timezone" : parameterName(cursor);
    return new ResetParameter(cursor.span(start, cursor.end()), Optional.of(name), false);
  }

  /** Reads BEGIN, COMMIT, SAVEPOINT and their other spellings. */
  static Operation transaction(Cursor cursor) {
    int start = cursor.mark();
    String word = cursor.word();
    Action action;
    Optional<Identifier> name = Optional.empty();
    switch (word) {
      case "BEGIN" -> action = Action.BEGIN;
      case "START" -> {
        cursor.expect("TRANSACTION");
        action = Action.BEGIN;
      }
      case "COMMIT", "END" -> {
        boolean prepared = cursor.accept("PREPARED");
        action = prepared ? Action.COMMIT_PREPARED : Action.COMMIT;
        name = prepared ? Optional.of(identifierOfString(cursor)) : Optional.empty();
      }
      case "ROLLBACK", "ABORT" -> {
        if (cursor.accept("PREPARED")) {
          action = Action.ROLLBACK_PREPARED;
          name = Optional.of(identifierOfString(cursor));
        } else {
          cursor.accept("WORK");
          cursor.accept("TRANSACTION");
          boolean toSavepoint = cursor.accept("TO");
          action = toSavepoint ? Action.ROLLBACK_TO_SAVEPOINT : Action.ROLLBACK;
          if (toSavepoint) {
            cursor.accept("SAVEPOINT");
            name = Optional.of(cursor.name());
          }
        }
      }
      case "SAVEPOINT" -> {
        action = Action.SAVEPOINT;
        name = Optional.of(cursor.name());
      }
      case "RELEASE" -> {
        cursor.accept("SAVEPOINT");
        action = Action.RELEASE_SAVEPOINT;
        name = Optional.of(cursor.name());
      }
      case "PREPARE" -> {
        cursor.expect("TRANSACTION");
        action = Action.PREPARE_TRANSACTION;
        name = Optional.of(identifierOfString(cursor));
      }
      default -> throw new NotUnderstood();
    }
    return new TransactionControl(cursor.span(start, cursor.end()), action, name, modes(cursor));
  }

  private static Identifier identifierOfString(Cursor cursor) {
    int mark = cursor.mark();
    String value = cursor.string();
    return new Identifier(value, value, cursor.spanFrom(mark));
  }

  private static List<String> modes(Cursor cursor) {
    List<String> modes = new ArrayList<>();
    cursor.accept("WORK");
    while (!cursor.atEnd()) {
      if (cursor.accept(TokenKind.COMMA) || cursor.accept("TRANSACTION")) {
        continue;
      }
      if (cursor.accept("ISOLATION", "LEVEL")) {
        String level = cursor.word();
        boolean twoWords = level.equals("READ") || level.equals("REPEATABLE");
        modes.add("ISOLATION LEVEL " + level + (twoWords ? " " + cursor.word() : ""));
      } else if (cursor.is("READ")) {
        cursor.advance();
        modes.add("READ " + cursor.word());
      } else if (cursor.accept("NOT", "DEFERRABLE")) {
        modes.add("NOT DEFERRABLE");
      } else if (cursor.accept("AND", "NO", "CHAIN")) {
        modes.add("AND NO CHAIN");
      } else if (cursor.accept("AND", "CHAIN")) {
        modes.add("AND CHAIN");
      } else if (cursor.isOneOf("DEFERRABLE", "IMMEDIATE", "EXCLUSIVE", "DEFERRED")) {
        modes.add(cursor.word());
      } else if (cursor.accept("WITH", "CONSISTENT", "SNAPSHOT")) {
        modes.add("WITH CONSISTENT SNAPSHOT");
      } else {
        break;
      }
    }
    return modes;
  }

  /** Reads VACUUM, with its options in parentheses or, as before 9.0, without. */
  static List<Operation> vacuum(Cursor cursor) {
    int start = cursor.mark();
    cursor.expect("VACUUM");
    List<Option> options = new ArrayList<>();
    if (cursor.is(TokenKind.OPEN)) {
      options.addAll(OptionReader.parenthesised(cursor));
    } else {
      while (cursor.isOneOf("FULL", "FREEZE", "VERBOSE", "ANALYZE", "ANALYSE")) {
        options.add(new Option(cursor.word().toLowerCase(Locale.ROOT), Optional.empty()));
      }
    }
    boolean full = OptionReader.isOn(options, "full");
    List<Operation> operations = new ArrayList<>();
    for (Maintained one : maintained(cursor, start)) {
      operations.add(new Vacuum(one.span(), one.table(), full, options));
    }
    return operations;
  }

  /** Reads ANALYZE. */
  static List<Operation> analyze(Cursor cursor) {
    int start = cursor.mark();
    cursor.word();
    if (cursor.is(TokenKind.OPEN)) {
      cursor.skip();
    } else {
      cursor.accept("VERBOSE");
    }
    List<Operation> operations = new ArrayList<>();
    for (Maintained one : maintained(cursor, start)) {
      operations.add(new Analyze(one.span(), one.table()));
    }
    return operations;
  }

  private record Maintained(Optional<ObjectName> table, Span span) {}

  /** Tables with the columns that may follow each; one without a table if none is named. */
  private static List<Maintained> maintained(Cursor cursor, int start) {
    List<Maintained> all = new ArrayList<>();
    Span statement = cursor.span(start, cursor.end());
    if (cursor.atEnd()) {
      return List.of(new Maintained(Optional.empty(), statement));
    }
    do {
      int mark = cursor.mark();
      cursor.accept("ONLY");
      ObjectName table = cursor.objectName();
      cursor.acceptOperator("*");
      if (cursor.is(TokenKind.OPEN)) {
        cursor.nameList();
      }
      boolean alone = all.isEmpty() && !cursor.is(TokenKind.COMMA);
      all.add(new Maintained(Optional.of(table), alone ? statement : cursor.spanFrom(mark)));
    } while (cursor.accept(TokenKind.COMMA));
    return all;
  }

  /** Reads CLUSTER, also in its old order {@code CLUSTER index ON table}. */
  static Operation cluster(Cursor cursor) {
    int start = cursor.mark();
    cursor.expect("CLUSTER");
    if (cursor.is(TokenKind.OPEN)) {
      cursor.skip();
    } else {
      cursor.accept("VERBOSE");
    }
    Span span = cursor.span(start, cursor.end());
    if (cursor.atEnd()) {
      return new Cluster(span, Optional.empty(), Optional.empty());
    }
    ObjectName first = cursor.objectName();
    if (cursor.accept("ON")) {
      return new Cluster(span, Optional.of(cursor.objectName()), Optional.of(first.name()));
    }
    Optional<Identifier> index =
        cursor.accept("USING") ? Optional.of(cursor.name()) : Optional.empty();
    return new Cluster(span, Optional.of(first), index);
  }

  /** Reads TRUNCATE. */
  static List<Operation> truncate(Cursor cursor) {
    int start = cursor.mark();
    cursor.expect("TRUNCATE");
    cursor.accept("TABLE");
    NameList names = NameList.read(cursor, start);
    boolean restart = cursor.accept("RESTART", "IDENTITY");
    if (!restart) {
      cursor.accept("CONTINUE", "IDENTITY");
    }
    boolean cascade = cursor.acceptCascade();
    return names.eachNamed(
        (span, table) -> new Truncate(span, table.name(), table.only(), restart, cascade));
  }

  /** Reads LOCK. */
  static List<Operation> lock(Cursor cursor) {
    int start = cursor.mark();
    cursor.expect("LOCK");
    if (!cursor.isPostgresql()) {
      throw new NotUnderstood();
    }
    cursor.accept("TABLE");
    NameList names = NameList.read(cursor, start);
    StringBuilder mode = new StringBuilder();
    if (cursor.accept("IN")) {
      while (!cursor.is("MODE")) {
        mode.append(mode.length() > 0 ? " " : "").append(cursor.word());
      }
      cursor.expect("MODE");
    }
    boolean nowait = cursor.accept("NOWAIT");
    String named = mode.length() > 0 ? mode.toString() : "ACCESS EXCLUSIVE";
    return names.eachNamed(
        (span, table) -> new LockTable(span, table.name(), table.only(), named, nowait));
  }
}
