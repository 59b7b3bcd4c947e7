package dev.lockkeeper.schema;

import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.AddIdentity;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.AlterTableOperation.AlterIdentity;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropDefault;
import dev.lockkeeper.operation.AlterTableOperation.DropExpression;
import dev.lockkeeper.operation.AlterTableOperation.DropIdentity;
import dev.lockkeeper.operation.AlterTableOperation.DropNotNull;
import dev.lockkeeper.operation.AlterTableOperation.SetDefault;
import dev.lockkeeper.operation.AlterTableOperation.SetExpression;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Operation;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which PostgreSQL applies the actions of one ALTER TABLE, which is not the one they
 * are written in: {@code SET NOT NULL, DROP CONSTRAINT proof} drops first (AlterTablePass in
 * tablecmds.c).
 */
public enum PassOrder {
  DROP,
  ALTER_TYPE,
  ADD_COLUMN,
  SET_EXPRESSION,
  COLUMN_ATTRIBUTES,
  ADD_INDEX,
  ADD_CONSTRAINT,
  OTHER;

  /** The operations of a statement in the order in which they are applied. */
  public static List<Operation> of(List<Operation> written) {
    return written.size() < 2 || !(written.get(0) instanceof AlterTableOperation)
        ? written
        : written.stream().sorted(Comparator.comparing(PassOrder::of)).toList();
  }

  /** In which pass an action of ALTER TABLE is applied. */
  public static PassOrder of(Operation action) {
    if (action instanceof DropColumn
        || action instanceof DropConstraint
        || action instanceof DropNotNull
        || action instanceof DropDefault
        || action instanceof DropIdentity
        || action instanceof DropExpression) {
      return DROP;
    } else if (action instanceof AlterColumnType) {
      return ALTER_TYPE;
    } else if (action instanceof AddColumn) {
      return ADD_COLUMN;
    } else if (action instanceof SetExpression) {
      return SET_EXPRESSION;
    } else if (action instanceof SetNotNull || action instanceof AlterIdentity) {
      return COLUMN_ATTRIBUTES;
    } else if (action instanceof AddConstraint add) {
      return of(add.constraint());
    } else if (action instanceof SetDefault || action instanceof AddIdentity) {
      return ADD_CONSTRAINT;
    }
    return OTHER;
  }

  private static PassOrder of(Constraint constraint) {
    if (constraint instanceof Constraint.NotNull) {
      return COLUMN_ATTRIBUTES;
    }
    return constraint instanceof Constraint.ForeignKey || constraint instanceof Constraint.Check
        ? ADD_CONSTRAINT
        : ADD_INDEX;
  }
}
