package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Truth;

/** Deletes that leave a table empty. */
final class DeleteWithoutWhere implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(Delete.class, this::check);
  }

  private void check(Delete delete, RuleContext context) {
    if (!WholeTable.isMeantBy(delete.where())
        || delete.limited()
        || delete.using().isPresent()
        || context.isExempt(delete.table())
        || context.before(delete.table()).mayHoldRows() == Truth.NO) {
      return;
    }
    String table = delete.table().sql();
    RecipeWriter recipes = context.recipes();
    Dialect dialect = context.target().dialect();
    context
        .report(delete, "every row of " + table + " is deleted, in one transaction")
        .on(table)
        .related(context.createdAt(delete.table()))
        .recipe(
            () ->
                recipes
                    .later(
                        "empty_" + delete.table().name().value(),
                        Command.remark(
                            "again and again, each time in a transaction of its own, until it"
                                + " deletes no row"),
                        Command.harmless(
                            WholeTable.batch(dialect, "DELETE FROM " + table, table, "")))
                    .write());
  }
}
