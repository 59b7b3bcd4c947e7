package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Program.Handler;
import dev.lockkeeper.migration.Statement;
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
import java.util.ArrayList;
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
    for (Direction direction : Direction.values()) {
      context.migration().body(direction).ifPresent(body -> ofProgram(body, context));
    }
  }

  private static void ofProgram(Body body, MigrationContext context) {
    List<Handler> swallowing =
        context.migration().program().handlers().stream()
            .filter(h -> h.direction().orElse(Direction.UP) == body.direction())
            .filter(
                h ->
                    h.errors().isEmpty()
                        || h.errors().stream().anyMatch(SwallowedException::isOfDatabase))
            .filter(h -> guarded(h, body).isPresent())
            .toList();
    if (swallowing.isEmpty()) {
      return;
    }
    Handler first = swallowing.get(0);
    Statement statement = guarded(first, body).orElseThrow();
    List<Related> others = new ArrayList<>();
    others.add(new Related(statement.span(), "this may fail unnoticed"));
    swallowing.stream()
        .skip(1)
        .limit(5)
        .forEach(h -> others.add(new Related(h.span(), "an error ends here, too")));
    context
        .report(first.span(), body.direction(), message(first, statement, context.target()))
        .related(others);
  }

  /** The first statement whose failure a handler hides. */
  private static Optional<Statement> guarded(Handler handler, Body body) {
    return body.statements().stream()
        .filter(s -> handler.guarded().stream().anyMatch(place -> place.contains(s.span())))
        .filter(Sent::changes)
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
