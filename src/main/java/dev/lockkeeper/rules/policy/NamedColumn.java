package dev.lockkeeper.rules.policy;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import java.util.List;
import java.util.Optional;

/**
 * A column to which an operation gives its name.
 *
 * @param table its table
 * @param name its name from now on
 * @param definition what it is made of; absent where it is only renamed
 */
record NamedColumn(ObjectName table, Identifier name, Optional<ColumnDefinition> definition) {
  /** The columns that an operation names, those of temporary tables left out. */
  static List<NamedColumn> by(Operation operation) {
    if (operation instanceof CreateTable create && !create.temporary()) {
      return create.columns().stream()
          .map(column -> new NamedColumn(create.table(), column.name(), Optional.of(column)))
          .toList();
    }
    if (operation instanceof AddColumn add) {
      return List.of(
          new NamedColumn(add.table().table(), add.column().name(), Optional.of(add.column())));
    }
    return operation instanceof RenameColumn rename
        ? List.of(new NamedColumn(rename.table().table(), rename.newName(), Optional.empty()))
        : List.of();
  }

  /** {@code orders.note}, as SQL prints it. */
  String sql() {
    return table.sql() + "." + name.sql();
  }

  /** Whether a row may leave it out: it is nullable, and nothing fills it. */
  boolean mayStayEmpty(List<Constraint> constraints) {
    return definition
        .filter(column -> column.nullable().orElse(true) && column.defaultValue().isEmpty())
        .filter(column -> column.identity().isEmpty() && column.generated().isEmpty())
        .filter(column -> constraints.stream().noneMatch(this::isKey))
        .isPresent();
  }

  /** Whether a constraint is the primary key, and the column a part of it. */
  boolean isKey(Constraint constraint) {
    return constraint instanceof Constraint.PrimaryKey key
        && key.columns().stream().anyMatch(name::sameAs);
  }
}
