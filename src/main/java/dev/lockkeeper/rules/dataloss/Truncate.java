package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.TableOperation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.Truth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables that lose all their rows at once, under a lock that stops their readers. */
final class Truncate implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(TableOperation.Truncate.class, this::check);
  }

  private void check(TableOperation.Truncate truncate, RuleContext context) {
    if (context.isExempt(truncate.table())
        || (!truncate.cascade() && context.options().names("except", truncate.table()))
        || context.before(truncate.table()).mayHoldRows() == Truth.NO) {
      return;
    }
    String table = truncate.table().sql();
    List<String> others = truncate.cascade() ? referencing(truncate, context) : List.of();
    RecipeWriter recipes = context.recipes();
    context
        .report(truncate, "all rows of " + table + words(truncate, others) + " go at once")
        .on(table)
        .related(context.createdAt(truncate.table()))
        .recipe(() -> write(recipes, truncate, others).write());
  }

  private static List<String> referencing(TableOperation.Truncate truncate, RuleContext context) {
    Table table = context.before(truncate.table());
    return context.before().foreignKeysTo(table).stream()
        .map(reference -> reference.table().sql())
        .filter(other -> !other.equals(table.sql()))
        .distinct()
        .sorted()
        .toList();
  }

  private static String words(TableOperation.Truncate truncate, List<String> others) {
    if (!truncate.cascade()) {
      return "";
    }
    return others.isEmpty()
        ? " and of every table that references it"
        : ", of " + String.join(", ", others) + " and of what references them";
  }

  private static RecipeWriter write(
      RecipeWriter recipes, TableOperation.Truncate truncate, List<String> others) {
    String tables =
        Stream.concat(Stream.of(truncate.table().sql()), others.stream())
            .collect(Collectors.joining(", "));
    String identity = truncate.restartIdentity() ? " RESTART IDENTITY" : "";
    return recipes.now(
        Command.remark(
            truncate.cascade()
                ? "if no rows are needed, name the tables (without CASCADE the server refuses to"
                    + " empty others), and say why:"
                : "if the rows are not needed, say why:"),
        Command.remark("lockkeeper:ignore truncate its rows can be made again"),
        Command.sql("TRUNCATE TABLE " + tables + identity));
  }
}
