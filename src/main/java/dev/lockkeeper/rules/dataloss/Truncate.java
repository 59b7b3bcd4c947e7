package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.TableOperation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Truth;

/** Tables that lose all their rows at once, under a lock that stops their readers. */
final class Truncate implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(TableOperation.Truncate.class, this::check);
  }

  private void check(TableOperation.Truncate truncate, RuleContext context) {
    if (context.isExempt(truncate.table())
        || context.options().names("except", truncate.table())
        || context.before(truncate.table()).mayHoldRows() == Truth.NO) {
      return;
    }
    String table = truncate.table().sql();
    String identity = truncate.restartIdentity() ? " RESTART IDENTITY" : "";
    RecipeWriter recipes = context.recipes();
    context
        .report(truncate, "all rows of " + table + " go at once")
        .on(table)
        .related(context.createdAt(truncate.table()))
        .recipe(
            () ->
                recipes
                    .now(
                        Command.remark("if the rows are not needed, say why:"),
                        Command.remark("lockkeeper:ignore truncate its rows can be made again"),
                        Command.sql("TRUNCATE TABLE " + table + identity))
                    .write());
  }
}
