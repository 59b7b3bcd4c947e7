package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Expression.Call;
import dev.lockkeeper.operation.Expression.Cast;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.Expression.Node;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Truth;
import java.util.stream.Collectors;

/** Updates that write every row of a table in one statement. */
final class UpdateWithoutWhere implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(Update.class, this::check);
  }

  private void check(Update update, RuleContext context) {
    if (!WholeTable.isMeantBy(update.where())
        || update.limited()
        || update.from().isPresent()
        || context.isExempt(update.table())
        || context.before(update.table()).mayHoldRows() == Truth.NO) {
      return;
    }
    String table = update.table().sql();
    RecipeWriter recipes = context.recipes();
    Report report =
        context
            .report(
                update,
                "every row of "
                    + table
                    + " is overwritten, and stays locked against other writers "
                    + context.asLongAs())
            .on(table)
            .related(context.createdAt(update.table()));
    if (update.set().stream().allMatch(set -> isSettled(set.expression().root()))) {
      Dialect dialect = context.target().dialect();
      report.recipe(() -> batches(recipes, update, dialect).write());
    }
  }

  /** Whether a row that has been written does not change when it is written again. */
  private static boolean isSettled(Node value) {
    if (value instanceof Cast cast) {
      return isSettled(cast.operand());
    }
    if (value instanceof Call call) {
      return call.arguments().stream().allMatch(UpdateWithoutWhere::isSettled)
          && call.name().equals("lower");
    }
    return value instanceof Literal;
  }

  private static RecipeWriter batches(RecipeWriter recipes, Update update, Dialect dialect) {
    String table = update.table().sql();
    String set =
        update.set().stream()
            .map(one -> one.column().sql() + " = " + one.expression().text())
            .collect(Collectors.joining(", "));
    String todo =
        update.set().stream()
            .map(one -> WholeTable.differs(dialect, one.column().sql(), one.expression().text()))
            .collect(Collectors.joining(" OR "));
    return recipes.later(
        "backfill_" + update.table().name().value(),
        Command.remark(
            "again and again, each time in a transaction of its own, until it changes no row"),
        Command.harmless(
            WholeTable.batch(dialect, "UPDATE " + table + " SET " + set, table, todo)));
  }
}
