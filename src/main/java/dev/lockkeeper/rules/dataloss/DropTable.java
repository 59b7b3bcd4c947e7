package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.TableOperation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Truth;

/** Tables whose rows go, and which the running release may still use. */
final class DropTable implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(TableOperation.DropTable.class, this::check);
  }

  private void check(TableOperation.DropTable drop, RuleContext context) {
    boolean absent = context.before(drop.table()).exists() == Truth.NO;
    if (context.isExempt(drop.table()) || (drop.ifExists() && absent)) {
      return;
    }
    String table = drop.table().sql();
    RecipeWriter recipes = context.recipes();
    context
        .report(
            drop, table + " goes with all its rows, and the running release fails where it uses it")
        .aside(table + " goes with all its rows")
        .on(table)
        .related(context.createdAt(drop.table()))
        .recipe(
            () ->
                recipes
                    .later(
                        "drop_" + drop.table().name().value(),
                        Command.remark(
                            "once no running release uses it and its rows are kept elsewhere"),
                        Command.remark("lockkeeper:ignore drop-table no running release uses it"),
                        Command.sql("DROP TABLE " + table))
                    .write());
  }
}
