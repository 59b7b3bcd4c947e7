package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Select;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.Binary;
import dev.lockkeeper.operation.Expression.Column;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.Do;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.TableConstraint;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Data changes that go on, and count as applied, where the data is not as somebody thought. */
final class AssumptionNotChecked implements Rule {
  private static final Pattern CASE = Pattern.compile("(?is)^\\s*case\\b.*\\bend\\s*$");
  private static final Pattern ELSE = Pattern.compile("(?i)\\belse\\b");

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(Update.class, this::check);
    on.operation(
        Delete.class, (delete, context) -> oneRow(delete, delete.table(), delete.where(), context));
    on.operation(DropColumn.class, this::check);
  }

  private void check(Update update, RuleContext context) {
    if (isSilent(update.table(), context)) {
      return;
    }
    Optional<Update.Assignment> partial =
        update.set().stream()
            .filter(set -> update.where().isEmpty() && update.from().isEmpty())
            .filter(set -> CASE.matcher(set.expression().text()).matches())
            .filter(set -> !ELSE.matcher(set.expression().text()).find())
            .findFirst();
    if (partial.isPresent()) {
      context
          .report(
              update,
              partial.get().expression().span(),
              "%s becomes NULL where no WHEN names the value, and the migration goes on"
                  .formatted(partial.get().column().sql()))
          .on(update.table())
          .withoutLocks();
    } else {
      oneRow(update, update.table(), update.where(), context);
    }
  }

  /** A row that is named by its key, and may not be there. */
  private static void oneRow(
      Operation operation, ObjectName table, Optional<Expression> where, RuleContext context) {
    where
        .map(Expression::root)
        .filter(root -> !isSilent(table, context) && namesRow(root, table, context))
        .ifPresent(
            root ->
                context
                    .report(
                        operation,
                        where.get().span(),
                        "where %s has no row with %s, this does nothing and counts as applied"
                            .formatted(table, where.get().text()))
                    .on(table)
                    .withoutLocks());
  }

  private static boolean namesRow(Expression.Node where, ObjectName table, RuleContext context) {
    if (!(where instanceof Binary equal)
        || !equal.operator().equals("=")
        || !(equal.left() instanceof Column column)
        || !(equal.right() instanceof Literal)) {
      return false;
    }
    Optional<TableConstraint> key = context.before(table).primaryKey();
    return key.isPresent()
        ? key.get().columns().equals(List.of(column.name()))
        : column.name().equals("id");
  }

  /** A column that was copied in part, and is dropped. */
  private void check(DropColumn drop, RuleContext context) {
    ObjectName table = drop.table().table();
    if (isSilent(table, context)) {
      return;
    }
    context.body().stream()
        .filter(before -> before.number() < context.statement().number())
        .filter(before -> copiesInPart(before, table, drop.column().value()))
        .findFirst()
        .ifPresent(
            copy ->
                context
                    .report(
                        drop,
                        "what was not copied from %s goes with it: nothing checks that every row was"
                            .formatted(drop.column().sql()))
                    .on(table)
                    .related(
                        Optional.of(
                            new Related(copy.span(), "rows are copied here under a condition")))
                    .withoutLocks());
  }

  private static boolean copiesInPart(Statement statement, ObjectName table, String column) {
    Pattern name = Pattern.compile("\\b" + Pattern.quote(column) + "\\b");
    return statement.operations().stream()
        .filter(Update.class::isInstance)
        .map(Update.class::cast)
        .filter(update -> update.table().name().value().equals(table.name().value()))
        .filter(update -> update.where().isPresent() || update.from().isPresent())
        .anyMatch(
            update ->
                update.set().stream()
                    .anyMatch(set -> name.matcher(set.expression().text()).find()));
  }

  /** Whether the table is new, or something before it asks how the data is. */
  private static boolean isSilent(ObjectName table, RuleContext context) {
    return context.direction() == Direction.DOWN
        || context.isExempt(table)
        || context.statement().conditional()
        || context.body().stream()
            .filter(before -> before.number() < context.statement().number())
            .flatMap(before -> before.operations().stream())
            .anyMatch(o -> o instanceof Select || o instanceof Do);
  }
}
