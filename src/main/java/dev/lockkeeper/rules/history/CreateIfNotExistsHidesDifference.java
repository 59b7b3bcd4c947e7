package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** IF NOT EXISTS where something of the name is there, and is not what is asked for. */
final class CreateIfNotExistsHidesDifference implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(CreateTable.class, this::table);
    on.operation(AddColumn.class, this::column);
  }

  private void table(CreateTable create, RuleContext context) {
    Optional<Table> table = existing(create.table(), context);
    if (!create.ifNotExists() || create.temporary() || table.isEmpty()) {
      return;
    }
    List<String> differences = new ArrayList<>();
    for (ColumnDefinition wanted : create.columns()) {
      if (table.get().column(wanted.name().value()).exists().fails()) {
        differences.add("has no column " + wanted.name().sql());
      } else {
        otherType(wanted, table.get()).ifPresent(differences::add);
      }
    }
    report(create, table.get(), differences, context);
  }

  private void column(AddColumn add, RuleContext context) {
    Optional<Table> table = existing(add.table().table(), context);
    if (add.ifNotExists() && table.isPresent()) {
      report(add, table.get(), otherType(add.column(), table.get()).stream().toList(), context);
    }
  }

  private static Optional<Table> existing(ObjectName name, RuleContext context) {
    return context
        .before()
        .relation(name)
        .filter(found -> found instanceof Table && found.exists().holds())
        .filter(found -> found.birth().isPresent())
        .map(found -> context.before(name));
  }

  private static Optional<String> otherType(ColumnDefinition wanted, Table table) {
    Column column = table.column(wanted.name().value());
    Optional<TypeName> type = column.type().filter(known -> column.exists().holds());
    return type.isEmpty() || wanted.type().isEmpty() || isSame(wanted.type().get(), type.get())
        ? Optional.empty()
        : Optional.of(
            "has %s as %s, not %s"
                .formatted(wanted.name().sql(), type.get().sql(), wanted.type().get().sql()));
  }

  private static boolean isSame(TypeName wanted, TypeName known) {
    return stored(wanted).equals(stored(known));
  }

  private static String stored(TypeName type) {
    return switch (type.name()) {
      case "smallserial" -> "smallint";
      case "serial" -> "integer";
      case "bigserial" -> "bigint";
      default -> type.withoutPublic().sql();
    };
  }

  private static void report(
      Operation operation, Table table, List<String> differences, RuleContext context) {
    if (differences.isEmpty()
        || context.direction() == Direction.DOWN
        || context.statement().conditional()) {
      return;
    }
    context
        .report(
            operation,
            "this does nothing: %s is there already, and %s"
                .formatted(table.sql(), String.join(", ", differences)))
        .on(table.sql())
        .withoutLocks()
        .related(context.createdAt(table));
  }
}
