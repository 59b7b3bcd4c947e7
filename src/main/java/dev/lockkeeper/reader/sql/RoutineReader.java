package dev.lockkeeper.reader.sql;

import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Option;
import dev.lockkeeper.operation.Query;
import dev.lockkeeper.operation.RoutineOperation.AlterPolicy;
import dev.lockkeeper.operation.RoutineOperation.CreateFunction;
import dev.lockkeeper.operation.RoutineOperation.CreatePolicy;
import dev.lockkeeper.operation.RoutineOperation.CreateRule;
import dev.lockkeeper.operation.RoutineOperation.CreateTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads CREATE of functions, procedures, triggers, policies and rules. */
final class RoutineReader {
  private static final Set<String> FUNCTION_CLAUSES =
      Set.of(
          "LANGUAGE",
          "TRANSFORM",
          "WINDOW",
          "IMMUTABLE",
          "STABLE",
          "VOLATILE",
          "NOT",
          "LEAKPROOF",
          "CALLED",
          "RETURNS",
          "STRICT",
          "EXTERNAL",
          "SECURITY",
          "PARALLEL",
          "COST",
          "ROWS",
          "SUPPORT",
          "SET",
          "AS",
          "RETURN",
          "BEGIN",
          "WITH");

  private RoutineReader() {}

  /**
   * Reads from behind FUNCTION or PROCEDURE.
   *
   * @param start where CREATE stands
   */
  static Operation createFunction(Cursor cursor, int start, ObjectKind object, boolean orReplace) {
    ObjectName name = cursor.objectName();
    String arguments = cursor.parenthesisText();
    return new FunctionClauses(cursor).read(start, object, name, orReplace, arguments);
  }

  /** The clauses behind a function's arguments, in any order. */
  private static final class FunctionClauses {
    private final Cursor cursor;
    private Optional<String> returns = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> volatility = Optional.empty();
    private boolean securityDefiner;
    private Optional<String> body = Optional.empty();
    private final List<Option> settings = new ArrayList<>();

    FunctionClauses(Cursor cursor) {
      this.cursor = cursor;
    }

    Operation read(
        int start, ObjectKind object, ObjectName name, boolean orReplace, String arguments) {
      while (!cursor.atEnd()) {
        int mark = cursor.mark();
        try {
          clause();
        } catch (NotUnderstood e) {
          cursor.reset(mark);
          int from = cursor.mark();
          do {
            cursor.skip();
            cursor.skipTo(FUNCTION_CLAUSES);
          } while (cursor.is(TokenKind.COMMA) || cursor.is(TokenKind.CLOSE));
          cursor.notRecognized(from);
        }
      }
      return new CreateFunction(
          cursor.span(start, cursor.end()),
          object,
          name,
          orReplace,
          arguments,
          returns,
          language,
          volatility,
          securityDefiner,
          body,
          settings);
    }

    private void clause() {
      int mark = cursor.mark();
      switch (cursor.word()) {
        case "RETURNS" -> {
          if (!cursor.accept("NULL", "ON", "NULL")) {
            returns = Optional.of(returned());
          } else {
            cursor.expect("INPUT");
          }
        }
        case "CALLED" -> {
          cursor.expect("ON", "NULL");
          cursor.expect("INPUT");
        }
        case "LANGUAGE" ->
            language =
                Optional.of(
                    cursor.atString()
                        ? cursor.string().toLowerCase(Locale.ROOT)
                        : cursor.name().value());
        case "IMMUTABLE", "STABLE", "VOLATILE" ->
            volatility = Optional.of(cursor.textFrom(mark).toUpperCase(Locale.ROOT));
        case "NOT" -> cursor.expect("LEAKPROOF");
        case "LEAKPROOF", "STRICT", "WINDOW" -> {}
        case "EXTERNAL" -> {
          cursor.expect("SECURITY");
          security();
        }
        case "SECURITY" -> security();
        case "PARALLEL" -> cursor.word();
        case "COST", "ROWS" -> cursor.expect(TokenKind.NUMBER);
        case "SUPPORT" -> cursor.objectName();
        case "TRANSFORM" -> {
          do {
            cursor.expect("FOR", "TYPE");
            TypeReader.read(cursor);
          } while (cursor.accept(TokenKind.COMMA));
        }
        case "SET" -> settings.add(setting());
        case "AS" -> {
          body = Optional.of(cursor.string());
          if (cursor.accept(TokenKind.COMMA)) {
            cursor.string();
          }
        }
        case "RETURN", "BEGIN" -> {
          cursor.reset(cursor.end());
          body = Optional.of(cursor.textFrom(mark));
        }
        case "WITH" -> OptionReader.parenthesised(cursor);
        default -> throw new NotUnderstood();
      }
    }

    private String returned() {
      int mark = cursor.mark();
      if (cursor.accept("TABLE")) {
        cursor.parenthesisText();
      } else {
        TypeReader.read(cursor);
      }
      return cursor.textFrom(mark);
    }

    private void security() {
      securityDefiner = cursor.accept("DEFINER");
      if (!securityDefiner) {
        cursor.expect("INVOKER");
      }
    }

    private Option setting() {
      String name = SessionReader.parameterName(cursor);
      if (cursor.accept("FROM", "CURRENT")) {
        return new Option(name, Optional.of("FROM CURRENT"));
      }
      if (!cursor.accept("TO")) {
        cursor.expectOperator("=");
      }
      int mark = cursor.mark();
      do {
        cursor.skip();
      } while (cursor.accept(TokenKind.COMMA));
      return new Option(name, Optional.of(cursor.textFrom(mark)));
    }
  }

  /**
   * Reads from behind TRIGGER.
   *
   * @param start where CREATE stands
   */
  static Operation createTrigger(
      Cursor cursor, int start, boolean orReplace, boolean isConstraint) {
    Identifier name = cursor.name();
    String timing = cursor.word();
    if (timing.equals("INSTEAD")) {
      cursor.expect("OF");
      timing = "INSTEAD OF";
    }
    List<String> events = new ArrayList<>();
    List<Identifier> columns = new ArrayList<>();
    do {
      events.add(cursor.word());
      if (cursor.accept("OF")) {
        do {
          columns.add(cursor.name());
        } while (cursor.accept(TokenKind.COMMA));
      }
    } while (cursor.accept("OR"));
    cursor.expect("ON");
    ObjectName table = cursor.relationName();
    Optional<ObjectName> references =
        cursor.accept("FROM") ? Optional.of(cursor.objectName()) : Optional.empty();
    ConstraintReader.Attributes attributes = new ConstraintReader.Attributes();
    while (attributes.read(cursor)) {
      // One more was read.
    }
    if (cursor.accept("REFERENCING")) {
      while (cursor.isOneOf("OLD", "NEW")) {
        cursor.advance();
        cursor.expect("TABLE");
        cursor.accept("AS");
        cursor.name();
      }
    }
    boolean forEachRow = false;
    if (cursor.accept("FOR")) {
      cursor.accept("EACH");
      forEachRow = cursor.word().equals("ROW");
    }
    Optional<String> when =
        cursor.accept("WHEN")
            ? Optional.of(ExpressionReader.readParenthesised(cursor).text())
            : Optional.empty();
    cursor.expect("EXECUTE");
    if (!cursor.accept("FUNCTION")) {
      cursor.expect("PROCEDURE");
    }
    ObjectName function = cursor.objectName();
    cursor.parenthesisText();
    return new CreateTrigger(
        cursor.span(start, cursor.end()),
        name,
        table,
        orReplace,
        isConstraint,
        timing,
        events,
        columns,
        references,
        forEachRow,
        when,
        function);
  }

  /**
   * Reads from behind POLICY.
   *
   * @param start where CREATE stands
   */
  static Operation createPolicy(Cursor cursor, int start) {
    Identifier name = cursor.name();
    cursor.expect("ON");
    ObjectName table = cursor.objectName();
    Optional<Boolean> permissive = Optional.empty();
    if (cursor.accept("AS")) {
      permissive = Optional.of(cursor.word().equals("PERMISSIVE"));
    }
    Optional<String> command = cursor.accept("FOR") ? Optional.of(cursor.word()) : Optional.empty();
    List<String> roles = roles(cursor);
    Optional<Expression> using = condition(cursor, "USING");
    Optional<Expression> withCheck =
        cursor.accept("WITH") ? condition(cursor, "CHECK") : Optional.empty();
    return new CreatePolicy(
        cursor.span(start, cursor.end()),
        name,
        table,
        permissive,
        command,
        roles,
        using,
        withCheck);
  }

  /**
   * Reads from behind POLICY.
   *
   * @param start where ALTER stands
   */
  static Operation alterPolicy(Cursor cursor, int start) {
    Identifier name = cursor.name();
    cursor.expect("ON");
    ObjectName table = cursor.objectName();
    Optional<Identifier> newName =
        cursor.accept("RENAME", "TO") ? Optional.of(cursor.name()) : Optional.empty();
    List<String> roles = roles(cursor);
    Optional<Expression> using = condition(cursor, "USING");
    Optional<Expression> withCheck =
        cursor.accept("WITH") ? condition(cursor, "CHECK") : Optional.empty();
    return new AlterPolicy(
        cursor.span(start, cursor.end()), name, table, newName, roles, using, withCheck);
  }

  private static List<String> roles(Cursor cursor) {
    List<String> roles = new ArrayList<>();
    if (cursor.accept("TO")) {
      do {
        roles.add(cursor.role());
      } while (cursor.accept(TokenKind.COMMA));
    }
    return roles;
  }

  private static Optional<Expression> condition(Cursor cursor, String word) {
    return cursor.accept(word)
        ? Optional.of(ExpressionReader.readParenthesised(cursor))
        : Optional.empty();
  }

  /**
   * Reads from behind RULE.
   *
   * @param start where CREATE stands
   */
  static Operation createRule(Cursor cursor, int start, boolean orReplace) {
    Identifier name = cursor.name();
    cursor.expect("AS", "ON");
    String event = cursor.word();
    cursor.expect("TO");
    ObjectName table = cursor.objectName();
    if (cursor.accept("WHERE")) {
      ExpressionReader.read(cursor, Set.of("DO"));
    }
    cursor.expect("DO");
    boolean instead = cursor.accept("INSTEAD");
    if (!instead) {
      cursor.accept("ALSO");
    }
    int mark = cursor.mark();
    cursor.reset(cursor.end());
    Query query = cursor.query(mark, cursor.end());
    return new CreateRule(
        cursor.span(start, cursor.end()), name, table, orReplace, event, instead, query);
  }
}
