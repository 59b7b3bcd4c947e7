package dev.lockkeeper.operation;

import dev.lockkeeper.source.Span;
import java.util.Locale;

/**
 * One thing that a migration asks of the database: an action of a statement, or the whole statement
 * when it has but one.
 *
 * <p>A record's components are facts: those that were not written are absent, empty or false.
 */
public sealed interface Operation
    permits TableOperation,
        AlterTableOperation,
        IndexOperation,
        ViewOperation,
        TypeOperation,
        RoutineOperation,
        ObjectOperation,
        DataOperation,
        SessionOperation,
        Opaque {

  /**
   * Where it stands: the action, or the whole statement when it is the only one; without the
   * semicolon.
   */
  Span span();

  /**
   * Verb, object and clause in CamelCase as the server's manual names them: {@code AddColumn},
   * {@code CreateIndex}.
   */
  default String kind() {
    return getClass().getSimpleName();
  }

  /** Calls the visitor's method for this kind. */
  <R> R accept(Visitor<R> visitor);

  /** {@code SET_LOGGED} or {@code SET LOGGED} as a kind: {@code SetLogged}. */
  static String camelCase(String words) {
    StringBuilder kind = new StringBuilder();
    for (String word : words.split("[ _]+", -1)) {
      if (!word.isEmpty()) {
        kind.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(word.substring(1).toLowerCase(Locale.ROOT));
      }
    }
    return kind.toString();
  }

  /** For the few places that must know every kind, so that a new one breaks the build there. */
  interface Visitor<R> {
    /** Visits {@code CreateTable}. */
    R visit(TableOperation.CreateTable operation);

    /** Visits {@code CreateTableAs}. */
    R visit(TableOperation.CreateTableAs operation);

    /** Visits {@code DropTable}. */
    R visit(TableOperation.DropTable operation);

    /** Visits {@code RenameTable}. */
    R visit(TableOperation.RenameTable operation);

    /** Visits {@code Truncate}. */
    R visit(TableOperation.Truncate operation);

    /** Visits {@code LockTable}. */
    R visit(TableOperation.LockTable operation);

    /** Visits {@code AddColumn}. */
    R visit(AlterTableOperation.AddColumn operation);

    /** Visits {@code DropColumn}. */
    R visit(AlterTableOperation.DropColumn operation);

    /** Visits {@code AlterColumnType}. */
    R visit(AlterTableOperation.AlterColumnType operation);

    /** Visits {@code SetDefault}. */
    R visit(AlterTableOperation.SetDefault operation);

    /** Visits {@code DropDefault}. */
    R visit(AlterTableOperation.DropDefault operation);

    /** Visits {@code SetNotNull}. */
    R visit(AlterTableOperation.SetNotNull operation);

    /** Visits {@code DropNotNull}. */
    R visit(AlterTableOperation.DropNotNull operation);

    /** Visits {@code SetExpression}. */
    R visit(AlterTableOperation.SetExpression operation);

    /** Visits {@code DropExpression}. */
    R visit(AlterTableOperation.DropExpression operation);

    /** Visits {@code AddIdentity}. */
    R visit(AlterTableOperation.AddIdentity operation);

    /** Visits {@code AlterIdentity}. */
    R visit(AlterTableOperation.AlterIdentity operation);

    /** Visits {@code DropIdentity}. */
    R visit(AlterTableOperation.DropIdentity operation);

    /** Visits {@code SetStatistics}. */
    R visit(AlterTableOperation.SetStatistics operation);

    /** Visits {@code SetStorage}. */
    R visit(AlterTableOperation.SetStorage operation);

    /** Visits {@code SetCompression}. */
    R visit(AlterTableOperation.SetCompression operation);

    /** Visits {@code SetColumnOptions}. */
    R visit(AlterTableOperation.SetColumnOptions operation);

    /** Visits {@code ResetColumnOptions}. */
    R visit(AlterTableOperation.ResetColumnOptions operation);

    /** Visits {@code RenameColumn}. */
    R visit(AlterTableOperation.RenameColumn operation);

    /** Visits {@code AddConstraint}. */
    R visit(AlterTableOperation.AddConstraint operation);

    /** Visits {@code AlterConstraint}. */
    R visit(AlterTableOperation.AlterConstraint operation);

    /** Visits {@code ValidateConstraint}. */
    R visit(AlterTableOperation.ValidateConstraint operation);

    /** Visits {@code DropConstraint}. */
    R visit(AlterTableOperation.DropConstraint operation);

    /** Visits {@code RenameConstraint}. */
    R visit(AlterTableOperation.RenameConstraint operation);

    /** Visits {@code AttachPartition}. */
    R visit(AlterTableOperation.AttachPartition operation);

    /** Visits {@code DetachPartition}. */
    R visit(AlterTableOperation.DetachPartition operation);

    /** Visits {@code Inherit}. */
    R visit(AlterTableOperation.Inherit operation);

    /** Visits {@code NoInherit}. */
    R visit(AlterTableOperation.NoInherit operation);

    /** Visits {@code SetAccessMethod}. */
    R visit(AlterTableOperation.SetAccessMethod operation);

    /** Visits {@code SetTablespace}. */
    R visit(AlterTableOperation.SetTablespace operation);

    /** Visits {@code SetStorageParameters}. */
    R visit(AlterTableOperation.SetStorageParameters operation);

    /** Visits {@code ResetStorageParameters}. */
    R visit(AlterTableOperation.ResetStorageParameters operation);

    /** Visits {@code ReplicaIdentity}. */
    R visit(AlterTableOperation.ReplicaIdentity operation);

    /** Visits {@code ChangeTable}. */
    R visit(AlterTableOperation.ChangeTable operation);

    /** Visits {@code CreateIndex}. */
    R visit(IndexOperation.CreateIndex operation);

    /** Visits {@code DropIndex}. */
    R visit(IndexOperation.DropIndex operation);

    /** Visits {@code AlterIndex}. */
    R visit(IndexOperation.AlterIndex operation);

    /** Visits {@code Reindex}. */
    R visit(IndexOperation.Reindex operation);

    /** Visits {@code CreateView}. */
    R visit(ViewOperation.CreateView operation);

    /** Visits {@code CreateMaterializedView}. */
    R visit(ViewOperation.CreateMaterializedView operation);

    /** Visits {@code RefreshMaterializedView}. */
    R visit(ViewOperation.RefreshMaterializedView operation);

    /** Visits {@code CreateType}. */
    R visit(TypeOperation.CreateType operation);

    /** Visits {@code AddEnumValue}. */
    R visit(TypeOperation.AddEnumValue operation);

    /** Visits {@code RenameEnumValue}. */
    R visit(TypeOperation.RenameEnumValue operation);

    /** Visits {@code AlterTypeAttribute}. */
    R visit(TypeOperation.AlterTypeAttribute operation);

    /** Visits {@code CreateDomain}. */
    R visit(TypeOperation.CreateDomain operation);

    /** Visits {@code AlterDomain}. */
    R visit(TypeOperation.AlterDomain operation);

    /** Visits {@code CreateFunction}. */
    R visit(RoutineOperation.CreateFunction operation);

    /** Visits {@code CreateTrigger}. */
    R visit(RoutineOperation.CreateTrigger operation);

    /** Visits {@code CreatePolicy}. */
    R visit(RoutineOperation.CreatePolicy operation);

    /** Visits {@code AlterPolicy}. */
    R visit(RoutineOperation.AlterPolicy operation);

    /** Visits {@code CreateRule}. */
    R visit(RoutineOperation.CreateRule operation);

    /** Visits {@code Do}. */
    R visit(RoutineOperation.Do operation);

    /** Visits {@code CreateObject}. */
    R visit(ObjectOperation.CreateObject operation);

    /** Visits {@code AlterObject}. */
    R visit(ObjectOperation.AlterObject operation);

    /** Visits {@code DropObject}. */
    R visit(ObjectOperation.DropObject operation);

    /** Visits {@code RenameObject}. */
    R visit(ObjectOperation.RenameObject operation);

    /** Visits {@code SetSchema}. */
    R visit(ObjectOperation.SetSchema operation);

    /** Visits {@code OwnerTo}. */
    R visit(ObjectOperation.OwnerTo operation);

    /** Visits {@code Comment}. */
    R visit(ObjectOperation.Comment operation);

    /** Visits {@code Privileges}. */
    R visit(ObjectOperation.Privileges operation);

    /** Visits {@code Insert}. */
    R visit(DataOperation.Insert operation);

    /** Visits {@code Update}. */
    R visit(DataOperation.Update operation);

    /** Visits {@code Delete}. */
    R visit(DataOperation.Delete operation);

    /** Visits {@code Merge}. */
    R visit(DataOperation.Merge operation);

    /** Visits {@code Copy}. */
    R visit(DataOperation.Copy operation);

    /** Visits {@code Select}. */
    R visit(DataOperation.Select operation);

    /** Visits {@code SetParameter}. */
    R visit(SessionOperation.SetParameter operation);

    /** Visits {@code ResetParameter}. */
    R visit(SessionOperation.ResetParameter operation);

    /** Visits {@code TransactionControl}. */
    R visit(SessionOperation.TransactionControl operation);

    /** Visits {@code Vacuum}. */
    R visit(SessionOperation.Vacuum operation);

    /** Visits {@code Cluster}. */
    R visit(SessionOperation.Cluster operation);

    /** Visits {@code Analyze}. */
    R visit(SessionOperation.Analyze operation);

    /** Visits {@code Utility}. */
    R visit(SessionOperation.Utility operation);

    /** Visits {@code Opaque}. */
    R visit(Opaque operation);
  }
}
