package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Program.Call;
import dev.lockkeeper.migration.Program.Use;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.DataOperation;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Insert;
import dev.lockkeeper.operation.DataOperation.Merge;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of the program that goes into a statement.
 *
 * @param call what yields it
 * @param use how it goes in
 */
record Influence(Call call, Use use) {
  private static final Pattern OF_PACKAGE = Pattern.compile("(?:[a-z][a-z0-9]*\\.)+([A-Z].*)");

  /**
   * The first ways in which the values of some calls go into the statement at hand; a value that an
   * earlier statement has taken is told there. None on a way back.
   */
  static List<Influence> on(RuleContext context, Predicate<Call> wanted) {
    Statement statement = context.statement();
    if (context.direction() == Direction.DOWN || writesNewTable(statement, context)) {
      return List.of();
    }
    return context.migration().program().calls().stream()
        .filter(wanted)
        .filter(call -> call.direction().filter(d -> d != context.direction()).isEmpty())
        .flatMap(
            call ->
                call.usesIn(statement).stream()
                    .limit(1)
                    .filter(use -> isFirst(call, statement, context))
                    .map(use -> new Influence(call, use)))
        .toList();
  }

  private static boolean isFirst(Call call, Statement statement, RuleContext context) {
    for (Statement other : context.body()) {
      if (other.number() == statement.number()) {
        return true;
      }
      if (!call.usesIn(other).isEmpty() && !writesNewTable(other, context)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a statement writes rows of a table that nobody else has seen yet. */
  private static boolean writesNewTable(Statement statement, RuleContext context) {
    return target(statement)
        .filter(table -> context.isExempt(table) || isCreated(table, context))
        .isPresent();
  }

  private static boolean isCreated(ObjectName table, RuleContext context) {
    return context.body().stream()
        .flatMap(s -> s.operations().stream())
        .anyMatch(
            o ->
                o instanceof CreateTable create
                    && create.table().name().value().equals(table.name().value()));
  }

  /** A function's name without the packages of Java. */
  static String shown(String function) {
    Matcher matcher = OF_PACKAGE.matcher(function);
    return matcher.matches() ? matcher.group(1) : function;
  }

  /** The table whose rows a statement writes. */
  static Optional<ObjectName> target(Statement statement) {
    return statement.operations().stream()
        .filter(DataOperation.class::isInstance)
        .flatMap(o -> target((DataOperation) o).stream())
        .findFirst();
  }

  private static Optional<ObjectName> target(DataOperation operation) {
    if (operation instanceof Insert insert) {
      return Optional.of(insert.table());
    }
    if (operation instanceof Update update) {
      return Optional.of(update.table());
    }
    if (operation instanceof Delete delete) {
      return Optional.of(delete.table());
    }
    return operation instanceof Merge merge ? Optional.of(merge.table()) : Optional.empty();
  }
}
