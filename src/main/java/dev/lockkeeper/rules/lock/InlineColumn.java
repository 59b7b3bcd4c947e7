package dev.lockkeeper.rules.lock;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.SqlText;
import java.util.Optional;

/** The added column inside which a constraint was written. */
final class InlineColumn {
  private InlineColumn() {}

  /** The column's operation; absent for a constraint that stands on its own. */
  static Optional<AddColumn> of(AddConstraint add, Statement statement) {
    if (!add.constraint().common().inline()) {
      return Optional.empty();
    }
    return statement.operations().stream()
        .filter(AddColumn.class::isInstance)
        .map(AddColumn.class::cast)
        .filter(column -> column.column().span().contains(add.constraint().span()))
        .findFirst();
  }

  /** ADD COLUMN without the constraints that were written inside it. */
  static Command without(AddColumn add) {
    boolean notNull = add.column().nullable().filter(nullable -> !nullable).isPresent();
    return Command.sql(
        SqlText.alter(
            add.table().table(), "ADD COLUMN " + SqlText.column(add.column(), notNull, true)));
  }
}
