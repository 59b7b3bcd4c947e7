package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.Constraint.PrimaryKey;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionScope;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.TableConstraint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tables that are left without a primary key. */
final class DropPrimaryKey implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(DropConstraint.class, this::check);
  }

  private void check(DropConstraint drop, RuleContext context) {
    ObjectName table = drop.table().table();
    if (!context.isExempt(table) && isPrimaryKey(drop, context.before(table))) {
      context.whenTransactionEnds(
          scope -> {
            if (!isReplaced(drop, scope)) {
              report(drop, context);
            }
          });
    }
  }

  /** Of a table that nobody saw created, the name that the server gives tells. */
  private static boolean isPrimaryKey(DropConstraint drop, Table table) {
    return drop.name().filter(name -> isPrimaryKey(name.value(), table)).isPresent();
  }

  private static boolean isPrimaryKey(String name, Table table) {
    Optional<TableConstraint> known = table.constraint(name);
    return known.isPresent()
        ? known.get().isPrimaryKey()
        : table.hasConstraint(name).isUnknown() && name.equals(table.name() + "_pkey");
  }

  private static boolean isReplaced(DropConstraint drop, TransactionScope scope) {
    String table = drop.table().table().sql();
    return scope.operations(AddConstraint.class).stream()
        .filter(add -> add.table().table().sql().equals(table))
        .anyMatch(add -> add.constraint() instanceof PrimaryKey);
  }

  private static void report(DropConstraint drop, RuleContext context) {
    ObjectName table = drop.table().table();
    Identifier name = drop.name().orElseThrow();
    List<String> columns =
        context
            .before(table)
            .constraint(name.value())
            .map(TableConstraint::columns)
            .orElse(List.of());
    Report report =
        context
            .report(
                drop,
                "%s is left without a primary key: rows may come in twice, and ON CONFLICT%s and what logical replication updates or deletes fail"
                    .formatted(table.sql(), columns.isEmpty() ? "" : " (" + list(columns) + ")"))
            .aside(table.sql() + " is left without a primary key")
            .on(table.sql())
            .related(context.createdAt(table));
    if (!columns.isEmpty()) {
      RecipeWriter recipes = context.recipes();
      String index = context.freeName(table, List.of(), "next_pkey");
      report.recipe(() -> write(recipes, table, name, index, list(columns)).write());
    }
  }

  private static RecipeWriter write(
      RecipeWriter recipes, ObjectName table, Identifier key, String index, String columns) {
    return recipes
        .apart(
            "build_" + key.value(),
            Command.remark("the next key, on its own columns"),
            Command.sql(
                "CREATE UNIQUE INDEX CONCURRENTLY %s\n  ON %s (%s)"
                    .formatted(index, table.sql(), columns)))
        .later(
            "swap_" + key.value(),
            Command.remark("one takes the other's place, in one statement"),
            Command.sql(
                SqlText.alter(
                    table,
                    "\n  DROP CONSTRAINT %s,\n  ADD CONSTRAINT %s PRIMARY KEY USING INDEX %s"
                        .formatted(key.sql(), key.sql(), index))));
  }

  private static String list(List<String> columns) {
    return columns.stream().map(Identifier::quoted).collect(Collectors.joining(", "));
  }
}
