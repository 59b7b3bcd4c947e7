package dev.lockkeeper.lint.review;

import dev.lockkeeper.lint.review.Rollout.Phase;
import dev.lockkeeper.lint.review.Rollout.Reason;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.AlterTableOperation.DropDefault;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.AlterTableOperation.ValidateConstraint;
import dev.lockkeeper.operation.DataOperation;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.IndexOperation.Reindex;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.Comment;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.ObjectOperation.RenameObject;
import dev.lockkeeper.operation.ObjectOperation.SetSchema;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation.Do;
import dev.lockkeeper.operation.SessionOperation;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.operation.TableOperation.LockTable;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.operation.TypeOperation.RenameEnumValue;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the phases of a migration from its operations. */
final class Rollouts {
  /** Objects that a release names in its statements. */
  private static final Set<ObjectKind> USED =
      Set.of(
          ObjectKind.VIEW,
          ObjectKind.MATERIALIZED_VIEW,
          ObjectKind.SEQUENCE,
          ObjectKind.TYPE,
          ObjectKind.DOMAIN,
          ObjectKind.SCHEMA,
          ObjectKind.EXTENSION,
          ObjectKind.FUNCTION,
          ObjectKind.PROCEDURE,
          ObjectKind.ROUTINE,
          ObjectKind.TRIGGER);

  private Rollouts() {}

  static Rollout of(Passage passage) {
    List<Reason> reasons = new ArrayList<>();
    for (Ran ran : passage.up()) {
      for (Operation operation : ran.operations()) {
        phase(operation, ran)
            .map(
                phase ->
                    new Reason(phase, ran.number(), OperationWords.of(operation, ran.before())))
            .ifPresent(reasons::add);
      }
    }
    return new Rollout(reasons);
  }

  private static Optional<Phase> phase(Operation operation, Ran at) {
    if (operation instanceof SessionOperation
        || operation instanceof Opaque
        || operation instanceof Comment
        || operation instanceof LockTable
        || operation instanceof Do
        || operation instanceof Reindex) {
      return Optional.empty();
    } else if (operation instanceof DataOperation) {
      return Writes.table(operation)
          .filter(table -> !at.exemptions().holdFor(table))
          .map(table -> Phase.MIGRATE);
    } else if (operation instanceof ValidateConstraint) {
      return Optional.of(Phase.MIGRATE);
    }
    return Optional.of(takesAway(operation, at) ? Phase.CONTRACT : Phase.EXPAND);
  }

  private static boolean takesAway(Operation operation, Ran at) {
    if (operation instanceof AlterTableOperation alter) {
      return !at.exemptions().holdFor(alter.table().table()) && restricts(alter, at);
    } else if (operation instanceof DropTable drop) {
      return !at.exemptions().holdFor(drop.table());
    } else if (operation instanceof RenameTable rename) {
      return !at.exemptions().holdFor(rename.table().table());
    } else if (operation instanceof CreateIndex create) {
      return create.unique() && !at.exemptions().holdFor(create.table().table());
    } else if (operation instanceof DropObject drop) {
      return USED.contains(drop.object());
    } else if (operation instanceof RenameObject rename) {
      return USED.contains(rename.object());
    }
    return operation instanceof DropIndex
        || operation instanceof SetSchema
        || operation instanceof RenameEnumValue;
  }

  /** Whether what a release before reads or writes may be refused. */
  private static boolean restricts(AlterTableOperation alter, Ran at) {
    if (alter instanceof AddColumn add) {
      return requiresValue(add, at);
    } else if (alter instanceof AddConstraint add) {
      return !isOnNewColumns(add, at);
    } else if (alter instanceof SetNotNull set) {
      return !isNew(alter.table().table(), set.column().value(), at);
    } else if (alter instanceof DropColumn drop) {
      return !isNew(alter.table().table(), drop.column().value(), at);
    } else if (alter instanceof DropDefault drop) {
      return at.before().table(alter.table()).column(drop.column().value()).notNull().holds();
    }
    return alter instanceof RenameColumn || alter instanceof AlterColumnType;
  }

  private static boolean requiresValue(AddColumn add, Ran at) {
    Column column = at.after().table(add.table()).column(add.column().name().value());
    return column.notNull().holds()
        && column.hasDefault().fails()
        && column.identity().isEmpty()
        && column.generated().isEmpty();
  }

  private static boolean isOnNewColumns(AddConstraint add, Ran at) {
    ObjectName name = add.table().table();
    Table table = at.after().table(name);
    String constraint = at.before().constraintName(name, add.constraint());
    List<String> columns = table.constraint(constraint).map(c -> c.columns()).orElse(List.of());
    return add.constraint().common().inline()
        || (!columns.isEmpty() && columns.stream().allMatch(column -> isNew(name, column, at)));
  }

  private static boolean isNew(ObjectName table, String column, Ran at) {
    return at.after()
        .table(table)
        .column(column)
        .birth()
        .or(() -> at.before().table(table).column(column).birth())
        .filter(at.exemptions()::isNew)
        .isPresent();
  }
}
