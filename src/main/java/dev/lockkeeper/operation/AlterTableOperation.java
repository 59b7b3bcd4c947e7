package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;

/** The actions of ALTER TABLE, one operation each. */
public sealed interface AlterTableOperation extends Operation {
  /** The table that the statement names. */
  TableReference table();

  /**
   * ADD COLUMN; its constraints other than NOT NULL follow as {@link AddConstraint}, marked inline.
   *
   * @param position FIRST or AFTER column (MySQL), as written
   */
  record AddColumn(
      Span span,
      TableReference table,
      boolean ifNotExists,
      ColumnDefinition column,
      Optional<String> position)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** DROP COLUMN. */
  record DropColumn(
      Span span, TableReference table, Identifier column, boolean ifExists, boolean cascade)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER COLUMN ... TYPE. */
  record AlterColumnType(
      Span span,
      TableReference table,
      Identifier column,
      TypeName type,
      Optional<ObjectName> collation,
      Optional<Expression> using)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER COLUMN ... SET DEFAULT. */
  record SetDefault(Span span, TableReference table, Identifier column, Expression defaultValue)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER COLUMN ... DROP DEFAULT. */
  record DropDefault(Span span, TableReference table, Identifier column)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER COLUMN ... SET NOT NULL. */
  record SetNotNull(Span span, TableReference table, Identifier column)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER COLUMN ... DROP NOT NULL. */
  record DropNotNull(Span span, TableReference table, Identifier column)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER COLUMN ... SET EXPRESSION of a generated column. */
  record SetExpression(Span span, TableReference table, Identifier column, Expression expression)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER COLUMN ... DROP EXPRESSION. */
  record DropExpression(Span span, TableReference table, Identifier column, boolean ifExists)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER COLUMN ... ADD GENERATED ... AS IDENTITY. */
  record AddIdentity(
      Span span, TableReference table, Identifier column, ColumnDefinition.Identity identity)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * ALTER COLUMN ... SET GENERATED, SET sequence_option or RESTART; {@code always} is absent when
   * it was not changed.
   */
  record AlterIdentity(
      Span span,
      TableReference table,
      Identifier column,
      Optional<Boolean> always,
      List<Option> options)
      implements AlterTableOperation {
    public AlterIdentity {
      options = List.copyOf(options);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER COLUMN ... DROP IDENTITY. */
  record DropIdentity(Span span, TableReference table, Identifier column, boolean ifExists)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER COLUMN ... SET STATISTICS; {@code value} as written. */
  record SetStatistics(Span span, TableReference table, Identifier column, String value)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER COLUMN ... SET STORAGE; {@code value} as written. */
  record SetStorage(Span span, TableReference table, Identifier column, String value)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER COLUMN ... SET COMPRESSION; {@code value} as written. */
  record SetCompression(Span span, TableReference table, Identifier column, String value)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER COLUMN ... SET (attribute_option). */
  record SetColumnOptions(Span span, TableReference table, Identifier column, List<Option> options)
      implements AlterTableOperation {
    public SetColumnOptions {
      options = List.copyOf(options);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER COLUMN ... RESET (attribute_option). */
  record ResetColumnOptions(
      Span span, TableReference table, Identifier column, List<Option> options)
      implements AlterTableOperation {
    public ResetColumnOptions {
      options = List.copyOf(options);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** RENAME COLUMN. */
  record RenameColumn(Span span, TableReference table, Identifier column, Identifier newName)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ADD table_constraint, or a constraint written inside an added column. */
  record AddConstraint(Span span, TableReference table, Constraint constraint)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER CONSTRAINT; what was not written is absent. */
  record AlterConstraint(
      Span span,
      TableReference table,
      Identifier name,
      Optional<Boolean> deferrable,
      Optional<Boolean> initiallyDeferred,
      Optional<Boolean> enforced,
      Optional<Boolean> inherit)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** VALIDATE CONSTRAINT. */
  record ValidateConstraint(Span span, TableReference table, Identifier name)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** DROP CONSTRAINT; the name is absent where a tool named none. */
  record DropConstraint(
      Span span, TableReference table, Optional<Identifier> name, boolean ifExists, boolean cascade)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** RENAME CONSTRAINT. */
  record RenameConstraint(Span span, TableReference table, Identifier name, Identifier newName)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ATTACH PARTITION; {@code bounds} as written. */
  record AttachPartition(
      Span span, TableReference table, ObjectName partition, String bounds, boolean isDefault)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** DETACH PARTITION. */
  record DetachPartition(
      Span span,
      TableReference table,
      ObjectName partition,
      boolean concurrently,
      boolean finalized)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** INHERIT parent. */
  record Inherit(Span span, TableReference table, ObjectName parent)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** NO INHERIT parent. */
  record NoInherit(Span span, TableReference table, ObjectName parent)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** SET ACCESS METHOD; {@code DEFAULT} in upper case. */
  record SetAccessMethod(Span span, TableReference table, String method)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** SET TABLESPACE of a table, index or materialized view. */
  record SetTablespace(Span span, ObjectKind object, TableReference table, Identifier tablespace)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** SET (storage_parameter). */
  record SetStorageParameters(Span span, TableReference table, List<Option> with)
      implements AlterTableOperation {
    public SetStorageParameters {
      with = List.copyOf(with);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** RESET (storage_parameter). */
  record ResetStorageParameters(Span span, TableReference table, List<Option> with)
      implements AlterTableOperation {
    public ResetStorageParameters {
      with = List.copyOf(with);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** REPLICA IDENTITY; {@code identity} is DEFAULT, FULL, NOTHING or USING INDEX. */
  record ReplicaIdentity(
      Span span, TableReference table, String identity, Optional<Identifier> index)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The remaining actions, which have a keyword and at most a name.
   *
   * @param action which one; it gives the operation its kind
   * @param name the trigger, rule, index or type that it names
   * @param triggers ALL or USER, where that stands instead of a trigger's name
   */
  record ChangeTable(
      Span span,
      TableReference table,
      Action action,
      Optional<ObjectName> name,
      Optional<String> triggers)
      implements AlterTableOperation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    /** Which action, in the words of the manual's ALTER TABLE page. */
    public enum Action {
      ENABLE_TRIGGER,
      ENABLE_REPLICA_TRIGGER,
      ENABLE_ALWAYS_TRIGGER,
      DISABLE_TRIGGER,
      ENABLE_RULE,
      ENABLE_REPLICA_RULE,
      ENABLE_ALWAYS_RULE,
      DISABLE_RULE,
      ENABLE_ROW_LEVEL_SECURITY,
      DISABLE_ROW_LEVEL_SECURITY,
      FORCE_ROW_LEVEL_SECURITY,
      NO_FORCE_ROW_LEVEL_SECURITY,
      CLUSTER_ON,
      SET_WITHOUT_CLUSTER,
      SET_WITHOUT_OIDS,
      SET_LOGGED,
      SET_UNLOGGED,
      OF_TYPE,
      NOT_OF
    }

    @Override
    public String kind() {
      return Operation.camelCase(action.name());
    }
  }
}
