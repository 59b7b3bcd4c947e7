package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.TableOperation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Reference;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** TRUNCATE that empties tables which it does not name. */
final class TruncateCascade implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(TableOperation.Truncate.class, this::check);
  }

  private void check(TableOperation.Truncate truncate, RuleContext context) {
    if (!truncate.cascade()) {
      return;
    }
    List<Table> all = referencing(context.before(truncate.table()), context.before());
    List<String> others =
        all.stream()
            .filter(table -> !context.isExempt(table) && !table.mayHoldRows().fails())
            .map(Table::sql)
            .sorted()
            .toList();
    boolean certain = context.before().isHistoryComplete().holds();
    if (others.isEmpty() && (certain || context.isExempt(truncate.table()))) {
      return;
    }
    String table = truncate.table().sql();
    RecipeWriter recipes = context.recipes();
    context
        .report(truncate, "all rows of " + table + words(others, certain) + " go at once")
        .on(table)
        .related(context.createdAt(truncate.table()))
        .recipe(() -> write(recipes, truncate, others).write());
  }

  /** The tables that reference a table, and those that reference them. */
  private static List<Table> referencing(Table table, Schema schema) {
    Map<Integer, Table> found = new LinkedHashMap<>();
    Deque<Table> open = new ArrayDeque<>(List.of(table));
    while (!open.isEmpty()) {
      for (Reference reference : schema.foreignKeysTo(open.remove())) {
        Table other = reference.table();
        if (other.id() != table.id() && found.putIfAbsent(other.id(), other) == null) {
          open.add(other);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static String words(List<String> others, boolean certain) {
    if (others.isEmpty()) {
      return " and of every table that references it";
    }
    String list = String.join(", of ", others);
    return certain
        ? " and, since they reference it, of " + list
        : ", of " + list + " and of what else references them";
  }

  private static RecipeWriter write(
      RecipeWriter recipes, TableOperation.Truncate truncate, List<String> others) {
    String tables =
        Stream.concat(Stream.of(truncate.table().sql()), others.stream())
            .collect(Collectors.joining(", "));
    String identity = truncate.restartIdentity() ? " RESTART IDENTITY" : "";
    return recipes.now(
        Command.remark("if no rows are needed, name the tables, and say why; without CASCADE the"),
        Command.remark("server refuses to empty others"),
        Command.remark("lockkeeper:ignore truncate its rows can be made again"),
        Command.sql("TRUNCATE TABLE " + tables + identity));
  }
}
