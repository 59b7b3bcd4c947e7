package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;

/** Indexes and constraints of other columns too, which a dropped column takes along silently. */
final class DropColumnDropsIndexOrConstraint implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(DropColumn.class, this::check);
  }

  private void check(DropColumn drop, RuleContext context) {
    ObjectName table = drop.table().table();
    List<String> companions = Companions.of(drop, context);
    if (context.isExempt(table) || companions.isEmpty()) {
      return;
    }
    String words = String.join(", ", companions);
    RecipeWriter recipes = context.recipes();
    context
        .report(
            drop,
            "%s of %s %s too, and the server does not say so"
                .formatted(words, table.sql(), companions.size() == 1 ? "goes" : "go"))
        .on(table.sql())
        .related(context.createdAt(table))
        .recipe(
            () ->
                recipes
                    .now(
                        Command.remark("with the column goes " + words + ":"),
                        Command.remark("make anew, before, what the other columns still need"),
                        Command.remark(
                            "lockkeeper:ignore drop-column, drop-column-drops-index-or-constraint"
                                + " nothing needs it"),
                        Command.sql(SqlText.alter(table, "DROP COLUMN " + drop.column().sql())))
                    .write());
  }
}
