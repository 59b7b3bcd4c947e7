package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Drops that take other objects along, which the statement does not name. */
final class DropCascade implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(DropTable.class, this::table);
    on.operation(DropColumn.class, this::column);
    on.operation(DropConstraint.class, this::constraint);
    on.operation(DropObject.class, this::object);
  }

  private void table(DropTable drop, RuleContext context) {
    Table table = context.before(drop.table());
    if (drop.cascade() && !context.isExempt(drop.table()) && table.exists() != Truth.NO) {
      report(
          drop, drop.table().sql(), Optional.of(drop.table()), dependents(table, context), context);
    }
  }

  private void column(DropColumn drop, RuleContext context) {
    ObjectName name = drop.table().table();
    if (drop.cascade() && !context.isExempt(name)) {
      report(drop, name.sql() + "." + drop.column().sql(), Optional.of(name), List.of(), context);
    }
  }

  private void constraint(DropConstraint drop, RuleContext context) {
    ObjectName name = drop.table().table();
    if (drop.cascade() && !context.isExempt(name)) {
      String constraint = drop.name().map(Identifier::sql).orElse("the constraint");
      report(drop, constraint, Optional.of(name), List.of(), context);
    }
  }

  private void object(DropObject drop, RuleContext context) {
    if (drop.cascade() && !drop.table().filter(context::isExempt).isPresent()) {
      String name = drop.name().map(ObjectName::sql).orElse("it");
      report(drop, drop.object().words() + " " + name, drop.table(), List.of(), context);
    }
  }

  private static List<String> dependents(Table table, RuleContext context) {
    TreeSet<String> dependents = new TreeSet<>();
    context.before().viewsOn(table).forEach(view -> dependents.add("view " + view.sql()));
    context
        .before()
        .foreignKeysTo(table)
        .forEach(key -> dependents.add(key.table().sql() + "." + key.constraint().name()));
    return List.copyOf(dependents);
  }

  private static void report(
      Operation drop,
      String what,
      Optional<ObjectName> table,
      List<String> dependents,
      RuleContext context) {
    String others =
        dependents.isEmpty()
            ? "every object that depends on it"
            : String.join(", ", dependents) + " and whatever else depends on it";
    RecipeWriter recipes = context.recipes();
    String sql = withoutCascade(drop);
    List<Command> commands = new ArrayList<>();
    commands.add(Command.remark("name what goes: without CASCADE the server lists it and refuses"));
    ignored(drop)
        .ifPresent(
            rule ->
                commands.add(Command.remark("lockkeeper:ignore " + rule + " not in use any more")));
    commands.add(Command.sql(sql));
    var report =
        context
            .report(drop, "CASCADE drops " + others + ", beside " + what)
            .aside("CASCADE drops " + others)
            .recipe(() -> recipes.now(commands.toArray(new Command[0])).write());
    table.ifPresent(name -> report.on(name.sql()));
  }

  private static Optional<String> ignored(Operation drop) {
    if (drop instanceof DropTable) {
      return Optional.of("drop-table");
    }
    return drop instanceof DropColumn ? Optional.of("drop-column") : Optional.empty();
  }

  private static String withoutCascade(Operation drop) {
    if (drop instanceof DropTable table) {
      return "DROP TABLE " + table.table().sql();
    }
    if (drop instanceof DropColumn column) {
      return SqlText.alter(column.table().table(), "DROP COLUMN " + column.column().sql());
    }
    String text = drop.span().text().strip();
    return text.replaceFirst("(?is)\\s+CASCADE$", "");
  }
}
