package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.model.MappedTable;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.Truth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Columns whose values go, and which the running release may still name. */
final class DropColumn implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AlterTableOperation.DropColumn.class, this::check);
  }

  private void check(AlterTableOperation.DropColumn drop, RuleContext context) {
    ObjectName table = drop.table().table();
    Column column = context.before(table).column(drop.column().value());
    boolean isMissing =
        column.exists().fails() && (drop.ifExists() || context.before(table).exists().holds());
    if (context.isExempt(table) || context.isNew(column) || isMissing) {
      return;
    }
    String name = table.sql() + "." + drop.column().sql();
    List<AlterTableOperation.DropColumn> drops = together(drop, context);
    Table before = context.before(table);
    List<AlterTableOperation.DropColumn> required =
        drops.stream().filter(other -> isRequired(before.column(other.column().value()))).toList();
    RecipeWriter recipes = context.recipes();
    boolean alone = drops.stream().allMatch(other -> Companions.of(other, context).isEmpty());
    context
        .report(
            drop,
            name + " goes with all its values, and the running release fails where it names it")
        .aside(name + " goes with all its values")
        .severity(isUnmapped(table, drop, context) ? Severity.WARNING : Severity.ERROR)
        .on(table.sql())
        .related(context.createdAt(table))
        .recipe(() -> write(recipes, table, drops, required, alone).write());
  }

  /**
   * The columns that the first drop of a statement speaks for: all that it drops of the table; each
   * other one speaks for itself.
   */
  private static List<AlterTableOperation.DropColumn> together(
      AlterTableOperation.DropColumn drop, RuleContext context) {
    List<Operation> operations = context.statement().operations();
    Optional<AlterTableOperation.DropColumn> first =
        operations.stream()
            .filter(AlterTableOperation.DropColumn.class::isInstance)
            .map(AlterTableOperation.DropColumn.class::cast)
            .findFirst();
    if (first.filter(drop::equals).isEmpty()) {
      return List.of(drop);
    }
    String table = drop.table().table().sql();
    return operations.stream()
        .filter(AlterTableOperation.DropColumn.class::isInstance)
        .map(AlterTableOperation.DropColumn.class::cast)
        .filter(other -> other.table().table().sql().equals(table))
        .toList();
  }

  /** Whether the models are known, and the one of the table no longer maps the column. */
  private static boolean isUnmapped(
      ObjectName table, AlterTableOperation.DropColumn drop, RuleContext context) {
    return context
        .history()
        .models()
        .flatMap(models -> models.table(table))
        .filter(MappedTable::columnsKnown)
        .filter(mapping -> mapping.column(drop.column().value()).isEmpty())
        .isPresent();
  }

  /** Whether an INSERT must name it. */
  private static boolean isRequired(Column column) {
    return column.notNull() != Truth.NO && column.hasDefault() != Truth.YES;
  }

  private static RecipeWriter write(
      RecipeWriter recipes,
      ObjectName table,
      List<AlterTableOperation.DropColumn> drops,
      List<AlterTableOperation.DropColumn> required,
      boolean alone) {
    RecipeWriter first =
        required.isEmpty()
            ? recipes
            : recipes.now(
                Command.remark("first: INSERTs may leave it out, and a release does not name it"),
                Command.sql(
                    SqlText.alter(table, actions(required, "ALTER COLUMN %s DROP NOT NULL"))));
    return first.later(
        "drop_" + drops.get(0).column().value(),
        Command.remark("once no running release names it"),
        Command.remark(
            "lockkeeper:ignore drop-column"
                + (alone ? "" : ", drop-column-drops-index-or-constraint")
                + " no running release names it"),
        Command.sql(SqlText.alter(table, actions(drops, "DROP COLUMN %s"))));
  }

  private static String actions(List<AlterTableOperation.DropColumn> drops, String action) {
    return drops.stream()
        .map(drop -> action.formatted(drop.column().sql()))
        .collect(Collectors.joining(", "));
  }
}
