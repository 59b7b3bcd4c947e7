package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.CreateTableAs;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.rule.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The directive of Alembic that takes an operation back, as one writes it by hand. */
final class AlembicUndo {
  private AlembicUndo() {}

  /** Absent where only SQL can say it. */
  static Optional<String> of(Operation operation) {
    if (operation instanceof CreateTable create) {
      return Optional.of(dropTable(create.table()));
    }
    if (operation instanceof CreateTableAs create) {
      return Optional.of(dropTable(create.table()));
    }
    if (operation instanceof AddColumn add) {
      String column = string(add.column().name().value());
      return Optional.of(call("drop_column", add.table().table(), column));
    }
    if (operation instanceof CreateIndex index) {
      return Optional.of(dropIndex(index));
    }
    if (operation instanceof AddConstraint add) {
      return dropConstraint(add);
    }
    if (operation instanceof RenameColumn rename) {
      return Optional.of(
          call(
              "alter_column",
              rename.table().table(),
              string(rename.newName().value()),
              "new_column_name=" + string(rename.column().value())));
    }
    if (operation instanceof RenameTable rename) {
      ObjectName table = rename.table().table();
      ObjectName now = new ObjectName(table.schema(), rename.newName());
      return Optional.of(call("rename_table", now, string(table.name().value())));
    }
    if (operation instanceof SetNotNull set) {
      return Optional.of(
          call("alter_column", set.table().table(), string(set.column().value()), "nullable=True"));
    }
    return Optional.empty();
  }

  private static String dropTable(ObjectName table) {
    return call("drop_table", table);
  }

  private static String dropIndex(CreateIndex index) {
    ObjectName table = index.table().table();
    List<String> arguments = new ArrayList<>();
    arguments.add(string(bare(SqlText.name(index))));
    arguments.add("table_name=" + string(table.name().value()));
    schema(table).ifPresent(arguments::add);
    if (!index.concurrently()) {
      return "op.drop_index(" + String.join(", ", arguments) + ")";
    }
    arguments.add("postgresql_concurrently=True");
    return "with op.get_context().autocommit_block():\n    op.drop_index("
        + String.join(", ", arguments)
        + ")";
  }

  private static Optional<String> dropConstraint(AddConstraint add) {
    ObjectName table = add.table().table();
    Constraint constraint = add.constraint();
    return type(constraint)
        .map(
            type -> {
              List<String> arguments = new ArrayList<>();
              arguments.add(string(bare(SqlText.name(table, constraint))));
              arguments.add(string(table.name().value()));
              arguments.add("type_=" + string(type));
              schema(table).ifPresent(arguments::add);
              return "op.drop_constraint(" + String.join(", ", arguments) + ")";
            });
  }

  private static Optional<String> type(Constraint constraint) {
    return switch (constraint.constraint()) {
      case "foreign key" -> Optional.of("foreignkey");
      case "primary key" -> Optional.of("primary");
      case "unique", "check" -> Optional.of(constraint.constraint());
      default -> Optional.empty();
    };
  }

  private static String call(String directive, ObjectName table, String... others) {
    List<String> arguments = new ArrayList<>();
    arguments.add(string(table.name().value()));
    arguments.addAll(List.of(others));
    schema(table).ifPresent(arguments::add);
    return "op." + directive + "(" + String.join(", ", arguments) + ")";
  }

  private static Optional<String> schema(ObjectName table) {
    return table.schema().map(Identifier::value).map(name -> "schema=" + string(name));
  }

  /** A name as SQL prints it, without its quotes: SQLAlchemy puts them where they are needed. */
  private static String bare(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }

  private static String string(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
