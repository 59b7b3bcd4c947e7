package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/** Functions, procedures, triggers, rules and policies, and DO. */
public sealed interface RoutineOperation extends Operation {
  /**
   * CREATE FUNCTION or PROCEDURE.
   *
   * @param object FUNCTION or PROCEDURE
   * @param arguments as written, without the parentheses
   * @param volatility IMMUTABLE, STABLE or VOLATILE where written
   * @param body decoded; for a SQL-standard body the text as written
   * @param settings its SET clauses
   */
  record CreateFunction(
      Span span,
      ObjectKind object,
      ObjectName name,
      boolean orReplace,
      String arguments,
      Optional<String> returns,
      Optional<String> language,
      Optional<String> volatility,
      boolean securityDefiner,
      Optional<String> body,
      List<Option> settings)
      implements RoutineOperation {
    public CreateFunction {
      settings = List.copyOf(settings);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    @Override
    public String kind() {
      return object == ObjectKind.PROCEDURE ? "CreateProcedure" : "CreateFunction";
    }
  }

  /**
   * CREATE TRIGGER.
   *
   * @param timing BEFORE, AFTER or INSTEAD OF
   * @param events INSERT, UPDATE, DELETE, TRUNCATE
   * @param columns of UPDATE OF
   * @param references FROM table of a constraint trigger
   * @param when the condition as written
   */
  record CreateTrigger(
      Span span,
      Identifier name,
      ObjectName table,
      boolean orReplace,
      boolean isConstraint,
      String timing,
      List<String> events,
      List<Identifier> columns,
      Optional<ObjectName> references,
      boolean forEachRow,
      Optional<String> when,
      ObjectName function)
      implements RoutineOperation {
    public CreateTrigger {
      events = List.copyOf(events);
      columns = List.copyOf(columns);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** CREATE POLICY. */
  record CreatePolicy(
      Span span,
      Identifier name,
      ObjectName table,
      Optional<Boolean> permissive,
      Optional<String> command,
      List<String> roles,
      Optional<Expression> using,
      Optional<Expression> withCheck)
      implements RoutineOperation {
    public CreatePolicy {
      roles = List.copyOf(roles);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER POLICY; with {@code newName} its RENAME. */
  record AlterPolicy(
      Span span,
      Identifier name,
      ObjectName table,
      Optional<Identifier> newName,
      List<String> roles,
      Optional<Expression> using,
      Optional<Expression> withCheck)
      implements RoutineOperation {
    public AlterPolicy {
      roles = List.copyOf(roles);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * CREATE RULE.
   *
   * @param query what stands behind DO
   */
  record CreateRule(
      Span span,
      Identifier name,
      ObjectName table,
      boolean orReplace,
      String event,
      boolean instead,
      Query query)
      implements RoutineOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * DO; the statements of its body that could be read follow as statements of their own.
   *
   * @param handlers its exception handlers, of inner blocks too, as written
   * @param guards what its IFs may pass over without a word, as written
   */
  record Do(
      Span span, String language, String body, List<ExceptionHandler> handlers, List<Guard> guards)
      implements RoutineOperation {
    public Do {
      handlers = List.copyOf(handlers);
      guards = List.copyOf(guards);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * An IF of PL/pgSQL without ELSE that raises no error (manual, 43.6.4 "Conditionals").
   *
   * @param condition what stands between IF and THEN
   * @param covered what runs only where it holds, or, when it leaves, only where it does not
   * @param leaves whether it leaves the block by RETURN
   */
  record Guard(Span condition, Span covered, boolean leaves) {}

  /**
   * A handler of errors in a block of PL/pgSQL (manual, 43.6.8 "Trapping Errors").
   *
   * @param span from WHEN to THEN
   * @param conditions the names of the errors it takes, in lower case; {@code sqlstate '...'} as
   *     written
   * @param raises whether it raises an error itself
   */
  record ExceptionHandler(Span span, List<String> conditions, boolean raises) {
    public ExceptionHandler {
      conditions = List.copyOf(conditions);
    }
  }
}
