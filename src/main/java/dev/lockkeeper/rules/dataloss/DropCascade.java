package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
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
import dev.lockkeeper.rule.Vacancy;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.SchemaObject;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    boolean absent = drop.ifExists() && Vacancy.isSure(drop.table(), table.exists(), context);
    if (drop.cascade() && !absent && !context.isExempt(drop.table())) {
      Dependents dependents = Dependents.of(table, context.before());
      report(drop, drop.table().sql(), Optional.of(drop.table()), dependents, context);
    }
  }

  private void column(DropColumn drop, RuleContext context) {
    ObjectName name = drop.table().table();
    Column column = context.before(name).column(drop.column().value());
    boolean absent = drop.ifExists() && column.exists() == Truth.NO;
    if (drop.cascade() && !absent && !context.isExempt(name) && !context.isNew(column)) {
      String what = name.sql() + "." + drop.column().sql();
      Dependents dependents = Dependents.of(context.before(name), column.name(), context.before());
      report(drop, what, Optional.of(name), dependents, context);
    }
  }

  private void constraint(DropConstraint drop, RuleContext context) {
    ObjectName name = drop.table().table();
    if (drop.cascade() && !context.isExempt(name)) {
      String constraint = drop.name().map(Identifier::sql).orElse("the constraint");
      Table table = context.before(name);
      Dependents dependents =
          drop.name()
              .flatMap(n -> table.constraint(n.value()))
              .map(key -> Dependents.of(table, key, context.before()))
              .orElse(Dependents.none());
      report(drop, "constraint " + constraint, Optional.of(name), dependents, context);
    }
  }

  private void object(DropObject drop, RuleContext context) {
    Optional<SchemaObject> object =
        drop.name().flatMap(name -> context.before().object(drop.object(), name));
    if (!drop.cascade()
        || drop.table().filter(context::isExempt).isPresent()
        || object.filter(context::isExempt).isPresent()
        || Vacancy.isSure(drop, context)) {
      return;
    }
    String what = drop.object().words() + drop.name().map(name -> " " + name.sql()).orElse("");
    report(drop, what, drop.table(), dependents(drop, object, context), context);
  }

  private static Dependents dependents(
      DropObject drop, Optional<SchemaObject> object, RuleContext context) {
    if (drop.object() == ObjectKind.SCHEMA && drop.name().isPresent()) {
      return Dependents.ofSchema(drop.name().get().name().value(), context.before());
    }
    return object.map(found -> Dependents.of(found, context.before())).orElse(Dependents.none());
  }

  private static void report(
      Operation drop,
      String what,
      Optional<ObjectName> table,
      Dependents dependents,
      RuleContext context) {
    String others = dependents.words();
    RecipeWriter recipes = context.recipes();
    String sql = withoutCascade(drop);
    List<Command> commands = new ArrayList<>();
    commands.add(Command.remark("name what goes: without CASCADE the server lists it and refuses"));
    for (String other : dependents.drops()) {
      if (other.contains("VIEW ")) {
        commands.add(
            Command.remark("lockkeeper:ignore drop-or-replace-view nothing reads it any more"));
      }
      commands.add(Command.sql(other));
    }
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
