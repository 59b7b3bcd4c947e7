package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectOperation.AlterObject;
import dev.lockkeeper.operation.ObjectOperation.CreateObject;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.Do;
import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.operation.SessionOperation.Utility;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the reader of a statement by its first words. */
final class StatementReader {
  private StatementReader() {}

  /**
   * The operations of the statement under the cursor; an {@code Opaque} if it is not understood.
   * Never empty.
   */
  static List<Operation> read(Cursor cursor) {
    int start = cursor.mark();
    int recorded = cursor.unrecognized().size();
    try {
      List<Operation> operations = dispatch(cursor);
      cursor.skipRest();
      return operations;
    } catch (NotUnderstood e) {
      cursor.unrecognized().subList(recorded, cursor.unrecognized().size()).clear();
      cursor.reset(cursor.end());
      return List.of(OpaqueReader.statement(cursor, start, "this statement is not known"));
    }
  }

  private static List<Operation> dispatch(Cursor cursor) {
    int start = cursor.mark();
    if (cursor.is(TokenKind.OPEN)) {
      return DataReader.read(cursor);
    }
    String word = cursor.word();
    cursor.reset(start);
    return switch (word) {
      case "CREATE" -> create(cursor);
      case "ALTER" -> alter(cursor);
      case "DROP" -> ObjectReader.drop(cursor);
      case "SELECT", "WITH", "VALUES", "TABLE", "INSERT", "REPLACE", "UPDATE", "DELETE", "MERGE" ->
          DataReader.read(cursor);
      case "COPY" -> List.of(DataReader.copy(cursor));
      case "TRUNCATE" -> SessionReader.truncate(cursor);
      case "LOCK" -> SessionReader.lock(cursor);
      case "COMMENT" -> List.of(ObjectReader.comment(cursor));
      case "GRANT", "REVOKE" -> List.of(PrivilegeReader.read(cursor));
      case "REINDEX" -> List.of(IndexReader.reindex(cursor));
      case "REFRESH" -> List.of(ViewReader.refresh(cursor));
      case "VACUUM" -> SessionReader.vacuum(cursor);
      case "CLUSTER" -> List.of(SessionReader.cluster(cursor));
      case "ANALYZE", "ANALYSE" -> SessionReader.analyze(cursor);
      case "SET" -> SessionReader.set(cursor);
      case "RESET" -> List.of(SessionReader.reset(cursor));
      case "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE" ->
          List.of(SessionReader.transaction(cursor));
      case "PREPARE" ->
          cursor.isAhead(1, "TRANSACTION")
              ? List.of(SessionReader.transaction(cursor))
              : List.of(utility(cursor, "PREPARE"));
      case "DO" -> List.of(block(cursor));
      case "EXPLAIN" -> explain(cursor);
      case "PRAGMA" -> List.of(pragma(cursor));
      case "REASSIGN" -> List.of(whole(cursor, ObjectKind.OWNED));
      case "IMPORT" -> List.of(importSchema(cursor));
      case "SECURITY" -> List.of(utility(cursor, "SECURITY LABEL"));
      case "CALL" -> List.of(opaque(cursor, "what the procedure does is not known"));
      case "EXECUTE" -> List.of(opaque(cursor, "what was prepared is not known"));
      case "SHOW",
          "NOTIFY",
          "LISTEN",
          "UNLISTEN",
          "DISCARD",
          "CHECKPOINT",
          "LOAD",
          "DEALLOCATE",
          "DECLARE",
          "FETCH",
          "MOVE",
          "CLOSE",
          "USE" ->
          List.of(utility(cursor, word));
      default -> throw new NotUnderstood();
    };
  }

  private static List<Operation> create(Cursor cursor) {
    int start = cursor.mark();
    cursor.expect("CREATE");
    boolean orReplace = cursor.accept("OR", "REPLACE");
    boolean temporary = false;
    boolean unlogged = false;
    while (cursor.isOneOf("GLOBAL", "LOCAL", "TEMP", "TEMPORARY", "UNLOGGED")) {
      temporary |= cursor.isOneOf("TEMP", "TEMPORARY");
      unlogged |= cursor.is("UNLOGGED");
      cursor.advance();
    }
    if (cursor.accept("TABLE")) {
      return List.of(CreateTableReader.read(cursor, start, temporary, unlogged));
    }
    if (cursor.accept("INDEX")) {
      return List.of(IndexReader.create(cursor, start, false));
    }
    if (cursor.accept("UNIQUE", "INDEX")) {
      return List.of(IndexReader.create(cursor, start, true));
    }
    if (cursor.accept("VIEW")) {
      return List.of(ViewReader.create(cursor, start, orReplace, temporary, false));
    }
    if (cursor.accept("RECURSIVE", "VIEW")) {
      return List.of(ViewReader.create(cursor, start, orReplace, temporary, true));
    }
    if (cursor.accept("CONSTRAINT", "TRIGGER")) {
      return List.of(RoutineReader.createTrigger(cursor, start, orReplace, true));
    }
    ObjectKind kind = ObjectReader.kind(cursor);
    return switch (kind) {
      case MATERIALIZED_VIEW -> List.of(ViewReader.createMaterialized(cursor, start));
      case TYPE -> List.of(TypeStatementReader.createType(cursor, start));
      case DOMAIN -> List.of(TypeStatementReader.createDomain(cursor, start));
      case FUNCTION, PROCEDURE ->
          List.of(RoutineReader.createFunction(cursor, start, kind, orReplace));
      case TRIGGER -> List.of(RoutineReader.createTrigger(cursor, start, orReplace, false));
      case POLICY -> List.of(RoutineReader.createPolicy(cursor, start));
      case RULE -> List.of(RoutineReader.createRule(cursor, start, orReplace));
      case SCHEMA -> schema(cursor, start);
      case COLUMN, CONSTRAINT, DEFAULT_PRIVILEGES, LARGE_OBJECT, OWNED, ROUTINE, SYSTEM ->
          throw new NotUnderstood();
      default -> List.of(ObjectReader.create(cursor, start, kind, orReplace, temporary));
    };
  }

  /** CREATE SCHEMA, whose elements are statements inside it. */
  private static List<Operation> schema(Cursor cursor, int start) {
    int header = cursor.mark();
    Optional<Identifier> name = Optional.empty();
    cursor.acceptIfNotExists();
    if (cursor.atName() && !cursor.is("AUTHORIZATION")) {
      name = Optional.of(cursor.name());
    }
    List<Integer> elements = new ArrayList<>();
    while (!cursor.atEnd()) {
      if (cursor.isOneOf("CREATE", "GRANT")) {
        elements.add(cursor.mark());
      }
      cursor.skip();
    }
    int end = elements.isEmpty() ? cursor.end() : elements.get(0);
    Cursor own = cursor.within(start, end);
    own.reset(header);
    List<Operation> operations = new ArrayList<>();
    operations.add(ObjectReader.create(own, start, ObjectKind.SCHEMA, false, false));
    for (int i = 0; i < elements.size(); i++) {
      int last = i + 1 < elements.size() ? elements.get(i + 1) : cursor.end();
      operations.addAll(read(cursor.within(elements.get(i), last, name)));
    }
    return operations;
  }

  private static List<Operation> alter(Cursor cursor) {
    int start = cursor.mark();
    cursor.expect("ALTER");
    ObjectKind kind = ObjectReader.kind(cursor);
    return switch (kind) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW ->
          AlterTableReader.read(cursor, start, kind);
      case INDEX -> List.of(IndexReader.alter(cursor, start));
      case TYPE -> TypeStatementReader.alterType(cursor, start);
      case DOMAIN -> List.of(TypeStatementReader.alterDomain(cursor, start));
      case POLICY -> List.of(RoutineReader.alterPolicy(cursor, start));
      default -> List.of(ObjectReader.alter(cursor, start, kind));
    };
  }

  private static Operation block(Cursor cursor) {
    int start = cursor.mark();
    cursor.expect("DO");
    String language = "plpgsql";
    Optional<String> body = Optional.empty();
    while (!cursor.atEnd()) {
      if (cursor.accept("LANGUAGE")) {
        language = cursor.atString() ? cursor.string() : cursor.name().value();
      } else {
        body = Optional.of(cursor.string());
      }
    }
    return new Do(
        cursor.spanFrom(start),
        language.toLowerCase(Locale.ROOT),
        body.orElseThrow(NotUnderstood::new),
        List.of(),
        List.of());
  }

  /** EXPLAIN runs its statement only with ANALYZE. */
  private static List<Operation> explain(Cursor cursor) {
    int start = cursor.mark();
    cursor.expect("EXPLAIN");
    boolean runs = false;
    if (cursor.is(TokenKind.OPEN)
        && cursor.isAhead(1, TokenKind.WORD)
        && !cursor.isAhead(1, "SELECT")) {
      runs = OptionReader.isOn(OptionReader.parenthesised(cursor), "analyze");
    } else {
      runs = cursor.accept("ANALYZE") || cursor.accept("ANALYSE");
      cursor.accept("VERBOSE");
    }
    if (runs) {
      return dispatch(cursor);
    }
    cursor.reset(start);
    return List.of(utility(cursor, "EXPLAIN"));
  }

  /** SQLite's settings. */
  private static Operation pragma(Cursor cursor) {
    int start = cursor.mark();
    cursor.expect("PRAGMA");
    String name = SessionReader.parameterName(cursor);
    if (!cursor.acceptOperator("=")) {
      cursor.reset(start);
      return utility(cursor, "PRAGMA");
    }
    return new SetParameter(
        cursor.span(start, cursor.end()), name, List.of(cursor.rawToComma()), false);
  }

  private static Operation whole(Cursor cursor, ObjectKind kind) {
    int start = cursor.mark();
    String definition = cursor.rest().orElseThrow(NotUnderstood::new);
    return new AlterObject(
        cursor.spanFrom(start), kind, Optional.empty(), false, Optional.empty(), definition);
  }

  private static Operation importSchema(Cursor cursor) {
    int start = cursor.mark();
    Optional<String> definition = cursor.rest();
    return new CreateObject(
        cursor.spanFrom(start),
        ObjectKind.FOREIGN_TABLE,
        Optional.empty(),
        false,
        false,
        false,
        Optional.empty(),
        List.of(),
        definition);
  }

  private static Operation utility(Cursor cursor, String command) {
    int start = cursor.mark();
    cursor.reset(cursor.end());
    return new Utility(cursor.spanFrom(start), command);
  }

  private static Operation opaque(Cursor cursor, String reason) {
    int start = cursor.mark();
    cursor.reset(cursor.end());
    return OpaqueReader.statement(cursor, start, reason);
  }
}
