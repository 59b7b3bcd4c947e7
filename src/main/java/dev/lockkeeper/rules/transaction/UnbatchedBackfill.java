package dev.lockkeeper.rules.transaction;

import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.Binary;
import dev.lockkeeper.operation.Expression.Column;
import dev.lockkeeper.operation.Expression.IsNull;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.Expression.Node;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Query;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.Batches;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.Optional;
import java.util.stream.Collectors;

/** Updates and deletes that lock about as many rows as a table has, all until one commit. */
final class UnbatchedBackfill implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(Update.class, this::check);
    on.operation(Delete.class, this::check);
  }

  private void check(Update update, RuleContext context) {
    if (!isTold(update.where(), update.from()) && context.isBackfill(update)) {
      Report report = report(update, update.table(), "writes", context);
      if (update.from().isEmpty() && leavesCondition(update)) {
        RecipeWriter recipes = context.recipes();
        Target target = context.target();
        report.plan(() -> batches(recipes, update, target));
      }
    }
  }

  private void check(Delete delete, RuleContext context) {
    if (!isTold(delete.where(), delete.using()) && context.isBackfill(delete)) {
      Report report = report(delete, delete.table(), "deletes", context);
      if (delete.using().isEmpty()) {
        RecipeWriter recipes = context.recipes();
        Target target = context.target();
        report.plan(
            () ->
                recipes.later(
                    "delete_from_" + delete.table().name().value(),
                    Batches.remark(),
                    Batches.delete(target, delete.table(), delete.where().orElseThrow().text())));
      }
    }
  }

  /** Whether update-without-where or delete-without-where tells of it. */
  private static boolean isTold(Optional<Expression> where, Optional<Query> others) {
    boolean isWhole =
        where.isEmpty()
            || where.get().root() instanceof Literal
            || (where.get().root() instanceof Binary comparison
                && comparison.left() instanceof Literal);
    return isWhole && others.isEmpty();
  }

  private static Report report(
      Operation operation, ObjectName table, String verb, RuleContext context) {
    return context
        .report(
            operation,
            "one statement %s as many rows of %s as its condition lets through, perhaps all: each stays locked against other writers %s"
                .formatted(verb, table, context.asLongAs()))
        .on(table)
        .related(context.createdAt(table));
  }

  /**
   * Whether a row that was written no longer meets the condition: {@code SET c = x WHERE c IS
   * NULL}.
   */
  private static boolean leavesCondition(Update update) {
    return update
        .where()
        .map(Expression::root)
        .filter(
            node ->
                node instanceof IsNull test && !test.negated() && isFilled(test.operand(), update))
        .isPresent();
  }

  private static boolean isFilled(Node column, Update update) {
    return column instanceof Column named
        && update.set().stream()
            .anyMatch(
                set ->
                    set.column().value().equals(named.name())
                        && set.expression().root() instanceof Literal value
                        && value.kind() != Literal.Kind.NULL);
  }

  private static RecipeWriter batches(RecipeWriter recipes, Update update, Target target) {
    String set =
        update.set().stream()
            .map(one -> one.column().sql() + " = " + one.expression().text())
            .collect(Collectors.joining(", "));
    return recipes.later(
        "backfill_" + update.table().name().value(),
        Batches.remark(),
        Batches.update(target, update.table(), set, update.where().orElseThrow().text()));
  }
}
