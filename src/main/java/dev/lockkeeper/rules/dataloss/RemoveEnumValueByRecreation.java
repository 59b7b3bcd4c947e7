package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Truth;
import java.util.List;
import java.util.stream.Collectors;

/** Values of an enum that are gone once its columns have moved to a new one. */
final class RemoveEnumValueByRecreation implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AlterColumnType.class, this::check);
  }

  private void check(AlterColumnType change, RuleContext context) {
    ObjectName table = change.table().table();
    if (!context.isExempt(table) && context.before(table).mayHoldRows() != Truth.NO) {
      EnumRebuild.of(change, context)
          .filter(rebuild -> !rebuild.removed().isEmpty())
          .ifPresent(rebuild -> report(rebuild, context));
    }
  }

  private static void report(EnumRebuild rebuild, RuleContext context) {
    AlterColumnType change = rebuild.change();
    ObjectName table = change.table().table();
    String gone =
        rebuild.removed().stream().map(EnumRebuild::literal).collect(Collectors.joining(", "));
    String column = table.sql() + "." + change.column().sql();
    String message =
        rebuild.isCast()
            ? "the statement fails if a row of %s holds %s, and the running release fails after it where it writes it to %s"
                .formatted(table.sql(), gone, column)
            : "the running release fails where it writes %s to %s".formatted(gone, column);
    RecipeWriter recipes = context.recipes();
    String check = context.freeName(table, List.of(change.column()), "in_use");
    context
        .report(change, message)
        .on(table.sql())
        .related(context.createdAt(table))
        .recipe(() -> write(recipes, change, gone, check).write());
  }

  private static RecipeWriter write(
      RecipeWriter recipes, AlterColumnType change, String gone, String check) {
    ObjectName table = change.table().table();
    return recipes
        .now(
            Command.remark("an enum keeps its values for good: a check keeps the old ones out,"),
            Command.remark("once no running release writes them"),
            Command.sql(
                SqlText.alter(
                    table,
                    "ADD CONSTRAINT %s CHECK (%s NOT IN (%s)) NOT VALID"
                        .formatted(check, change.column().sql(), gone))))
        .later(
            "validate_" + change.column().value(),
            Command.remark("once no row holds them"),
            Command.harmless(SqlText.validate(table, check)));
  }
}
