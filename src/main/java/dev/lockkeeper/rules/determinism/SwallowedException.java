package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Program.Handler;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.DataOperation.Select;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.Do;
import dev.lockkeeper.operation.RoutineOperation.ExceptionHandler;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Handlers after which a migration counts as applied though a part of it failed. */
final class SwallowedException implements Rule {
  private static final List<String> DATABASE =
      List.of(
          "sqlalchemy.",
          "alembic.",
          "psycopg",
          "asyncpg.",
          "pymysql.",
          "MySQLdb.",
          "sqlite3.",
          "mysql.",
          "pg8000.");

  @Override
  public void subscribe(Subscriptions on) {
    on.statement(this::check);
    on.migration(this::ofProgram);
  }

  private void check(RuleContext context) {
    for (Operation operation : context.statement().operations()) {
      if (operation instanceof Do block) {
        check(block, context);
      }
    }
  }

  private static void check(Do block, RuleContext context) {
    List<ExceptionHandler> swallowing =
        block.handlers().stream().filter(h -> !h.raises() && !swallowed(h).isEmpty()).toList();
    if (swallowing.isEmpty()) {
      return;
    }
    ExceptionHandler first = swallowing.get(0);
    context
        .report(
            first.span(),
            "after %s what the block did is undone, and the migration goes on and counts as applied"
                .formatted(words(first)))
        .related(
            swallowing.stream()
                .skip(1)
                .map(h -> new Related(h.span(), "so it does after " + words(h)))
                .toList())
        .withoutLocks();
  }

  private void ofProgram(MigrationContext context) {
    Migration migration = context.migration();
    for (Handler handler : migration.program().handlers()) {
      Optional<Body> body = migration.body(handler.direction().orElse(Direction.UP));
      if (handler.errors().isEmpty()
          || handler.errors().stream().anyMatch(SwallowedException::isOfDatabase)) {
        body.flatMap(b -> guarded(handler, b))
            .ifPresent(
                statement ->
                    context
                        .report(
                            handler.span(),
                            body.get().direction(),
                            message(handler, statement, context.target()))
                        .related(
                            Optional.of(new Related(statement.span(), "this may fail unnoticed"))));
      }
    }
  }

  /** The first statement whose failure a handler hides. */
  private static Optional<Statement> guarded(Handler handler, Body body) {
    return body.statements().stream()
        .filter(s -> handler.guarded().stream().anyMatch(place -> place.contains(s.span())))
        .filter(s -> s.operations().stream().noneMatch(Select.class::isInstance))
        .findFirst();
  }

  private static String message(Handler handler, Statement statement, Target target) {
    String errors =
        handler.errors().isEmpty() || handler.errors().contains("Exception")
            ? "any error"
            : String.join(" or ", handler.errors());
    boolean aborted =
        target.dialect() == Dialect.POSTGRESQL
            && statement.transaction().isPresent()
            && !handler.savepoint();
    return aborted
        ? "after %s the migration goes on, but the server has ended its transaction: every statement that follows fails, and the error that says why is gone"
            .formatted(errors)
        : "after %s the migration goes on and counts as applied, though this part of it is missing"
            .formatted(errors);
  }

  /** Whether it may be an error that a statement ended with. */
  private static boolean isOfDatabase(String error) {
    boolean missing = error.endsWith("NoResultFound") || error.endsWith("NoSuchTableError");
    return !missing
        && (Set.of("Exception", "BaseException", "Throwable", "RuntimeException").contains(error)
            || DATABASE.stream().anyMatch(error::startsWith)
            || error.contains("SQLException")
            || error.contains("DataAccessException"));
  }

  private static String words(ExceptionHandler handler) {
    return swallowed(handler).stream()
        .map(condition -> condition.equals("others") ? "any error" : condition)
        .collect(Collectors.joining(" or "));
  }

  private static List<String> swallowed(ExceptionHandler handler) {
    return handler.conditions().stream().filter(c -> !saysThatItIsSo(c)).toList();
  }

  /** What is to be made is there, what is to go is gone: nothing failed. */
  private static boolean saysThatItIsSo(String condition) {
    return condition.startsWith("duplicate_") || condition.startsWith("undefined_");
  }
}
