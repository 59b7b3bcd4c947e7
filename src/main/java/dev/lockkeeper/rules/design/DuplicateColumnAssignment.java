package dev.lockkeeper.rules.design;

import dev.lockkeeper.operation.DataOperation.Insert;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.DataOperation.Update.Assignment;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Statements that give one column two values. */
final class DuplicateColumnAssignment implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(
        Insert.class,
        (insert, context) -> check(insert, insert.table(), insert.columns(), context));
    on.operation(
        Update.class,
        (update, context) ->
            check(
                update,
                update.table(),
                update.set().stream()
                    .map(Assignment::column)
                    .filter(DuplicateColumnAssignment::isWhole)
                    .toList(),
                context));
  }

  /** Not an element of an array, nor a field of a composite. */
  private static boolean isWhole(Identifier column) {
    String behind = column.span().file().text().substring(column.span().end());
    return !behind.stripLeading().startsWith("[") && !behind.stripLeading().startsWith(".");
  }

  private static void check(
      Operation operation, ObjectName table, List<Identifier> columns, RuleContext context) {
    Set<String> seen = new HashSet<>();
    for (Identifier column : columns) {
      if (!seen.add(column.value()) && !column.value().contains("{}")) {
        report(operation, table, column, context);
        return;
      }
    }
  }

  private static void report(
      Operation operation, ObjectName table, Identifier column, RuleContext context) {
    boolean isUpdate = operation instanceof Update;
    Dialect dialect = context.target().dialect();
    boolean isRefused = dialect == Dialect.POSTGRESQL || (!isUpdate && dialect != Dialect.SQLITE);
    String then =
        isRefused
            ? "the server refuses the statement"
            : isUpdate ? "the last value stands" : "one of the values is dropped";
    context
        .report(
            operation,
            column.span(),
            "%s of %s is assigned twice: %s".formatted(column, table, then))
        .severity(isRefused ? Severity.ERROR : Severity.WARNING)
        .on(table)
        .withoutLocks();
  }
}
