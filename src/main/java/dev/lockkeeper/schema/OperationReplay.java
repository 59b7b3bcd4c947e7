package dev.lockkeeper.schema;

import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.ColumnDefinition.Generated;
import dev.lockkeeper.operation.ColumnDefinition.Identity;
import dev.lockkeeper.operation.DataOperation;
import dev.lockkeeper.operation.IndexOperation;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.RoutineOperation;
import dev.lockkeeper.operation.SessionOperation;
import dev.lockkeeper.operation.TableOperation;
import dev.lockkeeper.operation.TypeOperation;
import dev.lockkeeper.operation.ViewOperation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Applies the operations of one statement to a schema. Every kind of operation has its method here,
 * so that a new kind breaks the build; the work is done by the classes named for it.
 */
final class OperationReplay implements Operation.Visitor<Schema> {
  private final Change change;
  private final Set<String> addedColumns;
  private final Indexing indexing;
  private final Dropping dropping;
  private final Altering altering;
  private final Partitioning partitioning;
  private final Creating creating;
  private final TypeChanging types;
  private final ObjectChanging objects;
  private final Viewing views;
  private final Doubting doubting;
  private final SettingParameters settings;

  /**
   * A replay of a statement's operations.
   *
   * @param operations all of them: a constraint inside an added column needs to know of the column
   * @param inTransaction whether SET LOCAL has an effect
   */
  OperationReplay(Change change, List<Operation> operations, boolean inTransaction) {
    this.change = change;
    this.addedColumns =
        operations.stream()
            .filter(AddColumn.class::isInstance)
            .map(operation -> ((AddColumn) operation).column().name().value())
            .collect(Collectors.toSet());
    this.indexing = new Indexing(change);
    Constraining constraining = new Constraining(change);
    Columns columns = new Columns(change, constraining);
    this.dropping = new Dropping(change);
    this.altering = new Altering(change, constraining, dropping, columns);
    this.partitioning = new Partitioning(change, columns, constraining, indexing);
    this.creating = new Creating(change, columns, constraining, indexing, partitioning);
    this.types = new TypeChanging(change);
    this.views = new Viewing(change, creating);
    this.doubting = new Doubting(change);
    this.objects = new ObjectChanging(change, dropping, altering, types, doubting);
    this.settings = new SettingParameters(change, inTransaction);
  }

  /** The table that an ALTER TABLE names; absent when IF EXISTS finds none, or it is none. */
  private Optional<Integer> altered(AlterTableOperation operation) {
    ObjectName name = operation.table().table();
    if (!operation.table().tableIfExists()) {
      return change.existing(name);
    }
    return change.schema().table(name).exists().fails() ? Optional.empty() : change.table(name);
  }

  private void filled(ObjectName name) {
    change.existing(name).ifPresent(this::filled);
  }

  private void filled(int table) {
    Table filled = change.table(table);
    if (filled.mayHoldRows().holds()) {
      return;
    }
    change.alter(table, t -> t.mayHoldRows = Truth.YES);
    filled.partition().map(Table.Partition::parentId).ifPresent(this::filled);
    if (filled.isPartitioned()) {
      filled.children().forEach(this::filled);
    }
  }

  private void changeTable(int table, AlterTableOperation.ChangeTable.Action action) {
    switch (action) {
      case SET_LOGGED -> change.alter(table, t -> t.unlogged = false);
      case SET_UNLOGGED -> change.alter(table, t -> t.unlogged = true);
      case ENABLE_ROW_LEVEL_SECURITY -> change.alter(table, t -> t.rowSecurity = Truth.YES);
      case DISABLE_ROW_LEVEL_SECURITY -> change.alter(table, t -> t.rowSecurity = Truth.NO);
      case FORCE_ROW_LEVEL_SECURITY -> change.alter(table, t -> t.rowSecurityForced = Truth.YES);
      case NO_FORCE_ROW_LEVEL_SECURITY -> change.alter(table, t -> t.rowSecurityForced = Truth.NO);
      default -> {}
    }
  }

  private void reindex(IndexOperation.Reindex reindex, ObjectName name) {
    if (reindex.object() == ObjectKind.INDEX) {
      change.schema().index(name).ifPresent(indexing::rebuild);
    } else if (reindex.object() == ObjectKind.TABLE) {
      Table table = change.schema().table(name);
      change.schema().indexesOf(table).forEach(indexing::rebuild);
    }
  }

  private void renameColumn(View view, RenameColumn rename) {
    Optional<List<String>> columns =
        view.columns()
            .map(
                names ->
                    names.stream()
                        .map(
                            name ->
                                name.equals(rename.column().value())
                                    ? rename.newName().value()
                                    : name)
                        .toList());
    change.draft().put(view.withColumns(columns));
  }

  @Override
  public Schema visit(TableOperation.CreateTable operation) {
    creating.create(operation);
    return change.schema();
  }

  @Override
  public Schema visit(TableOperation.CreateTableAs operation) {
    creating.createAs(operation);
    return change.schema();
  }

  @Override
  public Schema visit(TableOperation.DropTable operation) {
    Optional<SchemaObject> found = change.schema().relation(operation.table());
    found.filter(Table.class::isInstance).ifPresent(dropping::drop);
    if (found.isEmpty()) {
      change.draft().absent(ObjectKind.TABLE, operation.table());
    }
    return change.schema();
  }

  @Override
  public Schema visit(TableOperation.RenameTable operation) {
    Optional<SchemaObject> found = change.schema().relation(operation.table().table());
    if (found.isEmpty() && !operation.table().tableIfExists()) {
      change.table(operation.table().table());
      found = change.schema().relation(operation.table().table());
    }
    found.ifPresent(
        object -> {
          change.confirm(object.id());
          SchemaObject known = change.schema().object(object.id()).orElseThrow();
          objects.move(known, known.schema(), operation.newName().value());
        });
    return change.schema();
  }

  @Override
  public Schema visit(TableOperation.Truncate operation) {
    return change.schema();
  }

  @Override
  public Schema visit(TableOperation.LockTable operation) {
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.AddColumn operation) {
    altered(operation).ifPresent(table -> altering.addColumn(table, operation));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.DropColumn operation) {
    altered(operation).ifPresent(table -> altering.dropColumn(table, operation));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.AlterColumnType operation) {
    altered(operation).ifPresent(table -> altering.alterType(table, operation));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.SetDefault operation) {
    altered(operation)
        .ifPresent(
            table ->
                altering.alterColumn(
                    table,
                    operation.column().value(),
                    operation.table().only(),
                    c -> c.withDefault(Altering.stored(operation.defaultValue()))));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.DropDefault operation) {
    altered(operation)
        .ifPresent(
            table ->
                altering.alterColumn(
                    table,
                    operation.column().value(),
                    operation.table().only(),
                    c -> c.withDefault(Optional.empty())));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.SetNotNull operation) {
    altered(operation)
        .ifPresent(
            table ->
                altering.setNotNull(
                    table, operation.column().value(), operation.table().only(), operation.span()));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.DropNotNull operation) {
    altered(operation)
        .ifPresent(
            table ->
                altering.dropNotNull(table, operation.column().value(), operation.table().only()));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.SetExpression operation) {
    altered(operation)
        .ifPresent(
            table ->
                altering.alterColumn(
                    table,
                    operation.column().value(),
                    operation.table().only(),
                    c ->
                        c.withGenerated(
                            c.generated()
                                .map(g -> new Generated(operation.expression(), g.storage())))));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.DropExpression operation) {
    altered(operation)
        .ifPresent(
            table ->
                altering.alterColumn(
                    table,
                    operation.column().value(),
                    operation.table().only(),
                    c -> c.withGenerated(Optional.empty())));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.AddIdentity operation) {
    altered(operation).ifPresent(table -> altering.addIdentity(table, operation));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.AlterIdentity operation) {
    altered(operation)
        .ifPresent(
            table ->
                altering.alterColumn(
                    table,
                    operation.column().value(),
                    operation.table().only(),
                    c ->
                        c.withIdentity(
                            c.identity()
                                .map(
                                    i ->
                                        new Identity(
                                            operation.always().orElse(i.always()), i.options())))));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.DropIdentity operation) {
    altered(operation).ifPresent(table -> altering.dropIdentity(table, operation.column().value()));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.SetStatistics operation) {
    altered(operation);
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.SetStorage operation) {
    altered(operation);
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.SetCompression operation) {
    altered(operation);
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.SetColumnOptions operation) {
    altered(operation);
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.ResetColumnOptions operation) {
    altered(operation);
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.RenameColumn operation) {
    Optional<View> view = change.schema().view(operation.table().table());
    view.ifPresent(v -> renameColumn(v, operation));
    altered(operation).ifPresent(table -> altering.renameColumn(table, operation));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.AddConstraint operation) {
    altered(operation).ifPresent(table -> altering.addConstraint(table, operation, addedColumns));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.AlterConstraint operation) {
    altered(operation).ifPresent(table -> altering.alterConstraint(table, operation));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.ValidateConstraint operation) {
    altered(operation).ifPresent(table -> altering.validate(table, operation));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.DropConstraint operation) {
    altered(operation).ifPresent(table -> altering.dropConstraint(table, operation));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.RenameConstraint operation) {
    altered(operation).ifPresent(table -> altering.renameConstraint(table, operation));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.AttachPartition operation) {
    altered(operation).ifPresent(table -> partitioning.attach(table, operation));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.DetachPartition operation) {
    altered(operation).ifPresent(table -> partitioning.detach(table, operation));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.Inherit operation) {
    altered(operation).ifPresent(table -> partitioning.inherit(table, operation.parent()));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.NoInherit operation) {
    altered(operation).ifPresent(table -> partitioning.noInherit(table, operation.parent()));
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.SetAccessMethod operation) {
    altered(operation);
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.SetTablespace operation) {
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.SetStorageParameters operation) {
    altered(operation);
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.ResetStorageParameters operation) {
    altered(operation);
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.ReplicaIdentity operation) {
    altered(operation);
    return change.schema();
  }

  @Override
  public Schema visit(AlterTableOperation.ChangeTable operation) {
    altered(operation).ifPresent(table -> changeTable(table, operation.action()));
    return change.schema();
  }

  @Override
  public Schema visit(IndexOperation.CreateIndex operation) {
    indexing.create(operation);
    return change.schema();
  }

  @Override
  public Schema visit(IndexOperation.DropIndex operation) {
    Optional<Index> found = change.schema().index(operation.name());
    found.ifPresent(dropping::drop);
    if (found.isEmpty()) {
      change.draft().absent(ObjectKind.INDEX, operation.name());
    }
    return change.schema();
  }

  @Override
  public Schema visit(IndexOperation.AlterIndex operation) {
    indexing.alter(operation);
    return change.schema();
  }

  @Override
  public Schema visit(IndexOperation.Reindex operation) {
    operation.name().ifPresent(name -> reindex(operation, name));
    return change.schema();
  }

  @Override
  public Schema visit(ViewOperation.CreateView operation) {
    views.create(operation);
    return change.schema();
  }

  @Override
  public Schema visit(ViewOperation.CreateMaterializedView operation) {
    views.create(operation);
    return change.schema();
  }

  @Override
  public Schema visit(ViewOperation.RefreshMaterializedView operation) {
    views.refresh(operation);
    return change.schema();
  }

  @Override
  public Schema visit(TypeOperation.CreateType operation) {
    types.create(operation);
    return change.schema();
  }

  @Override
  public Schema visit(TypeOperation.AddEnumValue operation) {
    types.addValue(operation);
    return change.schema();
  }

  @Override
  public Schema visit(TypeOperation.RenameEnumValue operation) {
    types.renameValue(operation);
    return change.schema();
  }

  @Override
  public Schema visit(TypeOperation.AlterTypeAttribute operation) {
    types.alterAttribute(operation);
    return change.schema();
  }

  @Override
  public Schema visit(TypeOperation.CreateDomain operation) {
    types.create(operation);
    return change.schema();
  }

  @Override
  public Schema visit(TypeOperation.AlterDomain operation) {
    types.alter(operation);
    return change.schema();
  }

  @Override
  public Schema visit(RoutineOperation.CreateFunction operation) {
    objects.create(operation);
    return change.schema();
  }

  @Override
  public Schema visit(RoutineOperation.CreateTrigger operation) {
    objects.create(operation);
    return change.schema();
  }

  @Override
  public Schema visit(RoutineOperation.CreatePolicy operation) {
    objects.create(operation);
    return change.schema();
  }

  @Override
  public Schema visit(RoutineOperation.AlterPolicy operation) {
    objects.alter(operation);
    return change.schema();
  }

  @Override
  public Schema visit(RoutineOperation.CreateRule operation) {
    objects.create(operation);
    return change.schema();
  }

  @Override
  public Schema visit(RoutineOperation.Do operation) {
    return change.schema();
  }

  @Override
  public Schema visit(ObjectOperation.CreateObject operation) {
    objects.create(operation);
    return change.schema();
  }

  @Override
  public Schema visit(ObjectOperation.AlterObject operation) {
    objects.alter(operation);
    return change.schema();
  }

  @Override
  public Schema visit(ObjectOperation.DropObject operation) {
    objects.drop(operation);
    return change.schema();
  }

  @Override
  public Schema visit(ObjectOperation.RenameObject operation) {
    objects.rename(operation);
    return change.schema();
  }

  @Override
  public Schema visit(ObjectOperation.SetSchema operation) {
    objects.setSchema(operation);
    return change.schema();
  }

  @Override
  public Schema visit(ObjectOperation.OwnerTo operation) {
    return change.schema();
  }

  @Override
  public Schema visit(ObjectOperation.Comment operation) {
    objects.comment(operation);
    return change.schema();
  }

  @Override
  public Schema visit(ObjectOperation.Privileges operation) {
    return change.schema();
  }

  @Override
  public Schema visit(DataOperation.Insert operation) {
    filled(operation.table());
    return change.schema();
  }

  @Override
  public Schema visit(DataOperation.Update operation) {
    change.existing(operation.table());
    return change.schema();
  }

  @Override
  public Schema visit(DataOperation.Delete operation) {
    change.existing(operation.table());
    return change.schema();
  }

  @Override
  public Schema visit(DataOperation.Merge operation) {
    filled(operation.table());
    return change.schema();
  }

  @Override
  public Schema visit(DataOperation.Copy operation) {
    operation.table().filter(table -> operation.from()).ifPresent(this::filled);
    return change.schema();
  }

  @Override
  public Schema visit(DataOperation.Select operation) {
    return change.schema();
  }

  @Override
  public Schema visit(SessionOperation.SetParameter operation) {
    settings.set(operation);
    return change.schema();
  }

  @Override
  public Schema visit(SessionOperation.ResetParameter operation) {
    settings.reset(operation);
    return change.schema();
  }

  @Override
  public Schema visit(SessionOperation.TransactionControl operation) {
    return change.schema();
  }

  @Override
  public Schema visit(SessionOperation.Vacuum operation) {
    return change.schema();
  }

  @Override
  public Schema visit(SessionOperation.Cluster operation) {
    return change.schema();
  }

  @Override
  public Schema visit(SessionOperation.Analyze operation) {
    return change.schema();
  }

  @Override
  public Schema visit(SessionOperation.Utility operation) {
    return change.schema();
  }

  @Override
  public Schema visit(Opaque operation) {
    doubting.doubt(operation);
    return change.schema();
  }
}
