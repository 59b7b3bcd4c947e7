package dev.lockkeeper.rules.lock;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.SqlText;
import java.util.Optional;
import java.util.function.Predicate;

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

  /**
   * ADD COLUMN without the constraints that were written inside it; without NOT NULL where the rows
   * that exist have no value for it, and without a default that would write every one of them.
   *
   * @param rewrites whether the column as it was written makes the server write every row
   */
  static Command without(AddColumn add, boolean rewrites) {
    boolean required = isRequired(add);
    boolean filled = add.column().defaultValue().isPresent() && !rewrites;
    return Command.sql(
        SqlText.alter(
            add.table().table(),
            "ADD COLUMN " + SqlText.column(add.column(), required && filled, !rewrites)));
  }

  /** Whether nothing of the column but its constraints has to go. */
  static boolean keepsAll(AddColumn add) {
    return !isRequired(add) || add.column().defaultValue().isPresent();
  }

  private static boolean isRequired(AddColumn add) {
    return add.column().nullable().filter(Predicate.isEqual(false)).isPresent();
  }
}
