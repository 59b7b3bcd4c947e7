package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.AlterTableOperation.AttachPartition;
import dev.lockkeeper.operation.AlterTableOperation.ChangeTable;
import dev.lockkeeper.operation.AlterTableOperation.DetachPartition;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropDefault;
import dev.lockkeeper.operation.AlterTableOperation.DropNotNull;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.AlterTableOperation.RenameConstraint;
import dev.lockkeeper.operation.AlterTableOperation.SetDefault;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.AlterTableOperation.ValidateConstraint;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.schema.Schema;
import java.util.Locale;

/** The actions of ALTER TABLE. */
final class AlterTableWords {
  private AlterTableWords() {}

  static String of(AlterTableOperation operation, Schema before) {
    String table = operation.table().toString();
    if (operation instanceof AddColumn add) {
      return "add column " + table + "." + column(add.column());
    } else if (operation instanceof DropColumn drop) {
      return "drop column "
          + table
          + "."
          + drop.column()
          + (drop.cascade() ? ", and what depends on it" : "");
    } else if (operation instanceof AlterColumnType change) {
      String from =
          before
              .table(change.table())
              .column(change.column().value())
              .type()
              .map(type -> " from " + type.sql())
              .orElse("");
      return "change the type of "
          + table
          + "."
          + change.column()
          + from
          + " to "
          + change.type().sql()
          + change.using().map(using -> " using " + using.text()).orElse("");
    } else if (operation instanceof SetDefault set) {
      return "set the default of "
          + table
          + "."
          + set.column()
          + " to "
          + set.defaultValue().text();
    } else if (operation instanceof DropDefault drop) {
      return "drop the default of " + table + "." + drop.column();
    } else if (operation instanceof SetNotNull set) {
      return "make " + table + "." + set.column() + " NOT NULL";
    } else if (operation instanceof DropNotNull drop) {
      return "let " + table + "." + drop.column() + " be NULL";
    } else if (operation instanceof RenameColumn rename) {
      return "rename column " + table + "." + rename.column() + " to " + rename.newName();
    } else if (operation instanceof AddConstraint add) {
      return constraint(add, before);
    } else if (operation instanceof ValidateConstraint validate) {
      return "validate constraint " + validate.name() + " of " + table;
    } else if (operation instanceof DropConstraint drop) {
      return "drop constraint "
          + drop.name().map(Identifier::sql).orElse("(without a name)")
          + " of "
          + table;
    } else if (operation instanceof RenameConstraint rename) {
      return "rename constraint " + rename.name() + " of " + table + " to " + rename.newName();
    } else if (operation instanceof AttachPartition attach) {
      return "attach partition " + attach.partition() + " to " + table + " " + attach.bounds();
    } else if (operation instanceof DetachPartition detach) {
      return "detach partition "
          + detach.partition()
          + " from "
          + table
          + (detach.concurrently() ? " concurrently" : "");
    } else if (operation instanceof ChangeTable change) {
      return change.action().name().toLowerCase(Locale.ROOT).replace('_', ' ')
          + change.name().map(name -> " " + name).orElse("")
          + " on "
          + table;
    }
    return asWritten(operation.kind()) + " on " + table;
  }

  private static String constraint(AddConstraint add, Schema before) {
    String table = add.table().toString();
    String name = Identifier.quoted(before.constraintName(add.table().table(), add.constraint()));
    return "add constraint "
        + name
        + " to "
        + table
        + ": "
        + SqlText.body(add.constraint())
        + (add.constraint().common().notValid() ? " NOT VALID" : "");
  }

  /** A column with its type, NOT NULL and default. */
  static String column(ColumnDefinition column) {
    StringBuilder words = new StringBuilder(column.name().sql());
    column.type().map(TypeName::sql).ifPresent(type -> words.append(' ').append(type));
    words.append(column.nullable().filter(nullable -> !nullable).isPresent() ? " NOT NULL" : "");
    column.defaultValue().ifPresent(value -> words.append(" DEFAULT ").append(value.text()));
    column.identity().ifPresent(identity -> words.append(" GENERATED AS IDENTITY"));
    column
        .generated()
        .ifPresent(g -> words.append(" computed from ").append(g.expression().text()));
    return words.toString();
  }

  /** {@code SetStatistics} as {@code set statistics}. */
  static String asWritten(String kind) {
    return kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
