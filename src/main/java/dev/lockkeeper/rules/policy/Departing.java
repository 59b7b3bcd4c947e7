package dev.lockkeeper.rules.policy;

import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.operation.ViewOperation.CreateView;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.TransactionScope;
import dev.lockkeeper.schema.Column;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table, or a column of it, that goes or gets another name.
 *
 * @param table the table
 * @param column the column; absent where it is the whole table
 * @param newName what it is called from now on; absent where it goes
 */
record Departing(ObjectName table, Optional<Identifier> column, Optional<Identifier> newName) {
  /** What an operation takes away or renames. */
  static Optional<Departing> by(Operation operation) {
    if (operation instanceof DropColumn drop) {
      return of(drop.table().table(), Optional.of(drop.column()), Optional.empty());
    }
    if (operation instanceof RenameColumn rename) {
      return of(
          rename.table().table(), Optional.of(rename.column()), Optional.of(rename.newName()));
    }
    if (operation instanceof DropTable drop) {
      return of(drop.table(), Optional.empty(), Optional.empty());
    }
    return operation instanceof RenameTable rename
        ? of(rename.table().table(), Optional.empty(), Optional.of(rename.newName()))
        : Optional.empty();
  }

  private static Optional<Departing> of(
      ObjectName table, Optional<Identifier> column, Optional<Identifier> newName) {
    return Optional.of(new Departing(table, column, newName));
  }

  /** As SQL prints it: {@code orders.note}. */
  String sql() {
    return table.sql() + column.map(name -> "." + name.sql()).orElse("");
  }

  /** Whether no release can have used it: it is new in this change, or not there. */
  boolean isOfNobody(RuleContext context) {
    if (context.isExempt(table)) {
      return true;
    }
    Optional<Column> known = column.map(name -> context.before(table).column(name.value()));
    return known
        .map(before -> context.isNew(before) || before.exists().fails())
        .orElse(context.before(table).exists().fails());
  }

  /** Whether a view that is created with it goes on to offer the old name. */
  boolean keepsOldName(TransactionScope scope) {
    Identifier old = column.orElse(table.name());
    Pattern word = Pattern.compile("(?iU)\\b" + Pattern.quote(old.value()) + "\\b");
    return newName.isPresent()
        && scope.transaction().isPresent()
        && scope.operations(CreateView.class).stream()
            .anyMatch(
                view -> view.name().name().sameAs(old) || word.matcher(view.query().text()).find());
  }
}
