package dev.lockkeeper.effect;

import static dev.lockkeeper.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.effect.LockMode.ACCESS_SHARE;
import static dev.lockkeeper.effect.LockMode.EXCLUSIVE;
import static dev.lockkeeper.effect.LockMode.ROW_EXCLUSIVE;
import static dev.lockkeeper.effect.LockMode.SHARE;
import static dev.lockkeeper.effect.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.lockkeeper.effect.LockMode.SHARE_UPDATE_EXCLUSIVE;
import static dev.lockkeeper.effect.Work.Kind.BUILD;
import static dev.lockkeeper.effect.Work.Kind.REWRITE;
import static dev.lockkeeper.effect.Work.Kind.SCAN;

import dev.lockkeeper.effect.Relations.Family;
import dev.lockkeeper.operation.AlterTableOperation;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.AddIdentity;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.AlterTableOperation.AlterConstraint;
import dev.lockkeeper.operation.AlterTableOperation.AlterIdentity;
import dev.lockkeeper.operation.AlterTableOperation.AttachPartition;
import dev.lockkeeper.operation.AlterTableOperation.ChangeTable;
import dev.lockkeeper.operation.AlterTableOperation.DetachPartition;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropDefault;
import dev.lockkeeper.operation.AlterTableOperation.DropExpression;
import dev.lockkeeper.operation.AlterTableOperation.DropIdentity;
import dev.lockkeeper.operation.AlterTableOperation.DropNotNull;
import dev.lockkeeper.operation.AlterTableOperation.Inherit;
import dev.lockkeeper.operation.AlterTableOperation.NoInherit;
import dev.lockkeeper.operation.AlterTableOperation.RenameColumn;
import dev.lockkeeper.operation.AlterTableOperation.RenameConstraint;
import dev.lockkeeper.operation.AlterTableOperation.ReplicaIdentity;
import dev.lockkeeper.operation.AlterTableOperation.ResetColumnOptions;
import dev.lockkeeper.operation.AlterTableOperation.ResetStorageParameters;
import dev.lockkeeper.operation.AlterTableOperation.SetAccessMethod;
import dev.lockkeeper.operation.AlterTableOperation.SetColumnOptions;
import dev.lockkeeper.operation.AlterTableOperation.SetCompression;
import dev.lockkeeper.operation.AlterTableOperation.SetDefault;
import dev.lockkeeper.operation.AlterTableOperation.SetExpression;
import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.AlterTableOperation.SetStatistics;
import dev.lockkeeper.operation.AlterTableOperation.SetStorage;
import dev.lockkeeper.operation.AlterTableOperation.SetStorageParameters;
import dev.lockkeeper.operation.AlterTableOperation.SetTablespace;
import dev.lockkeeper.operation.AlterTableOperation.ValidateConstraint;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.DataOperation.Copy;
import dev.lockkeeper.operation.DataOperation.Delete;
import dev.lockkeeper.operation.DataOperation.Insert;
import dev.lockkeeper.operation.DataOperation.Merge;
import dev.lockkeeper.operation.DataOperation.Select;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.IndexOperation.AlterIndex;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.IndexOperation.Reindex;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.AlterObject;
import dev.lockkeeper.operation.ObjectOperation.Comment;
import dev.lockkeeper.operation.ObjectOperation.CreateObject;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.ObjectOperation.OwnerTo;
import dev.lockkeeper.operation.ObjectOperation.Privileges;
import dev.lockkeeper.operation.ObjectOperation.RenameObject;
import dev.lockkeeper.operation.ObjectOperation.SetSchema;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Option;
import dev.lockkeeper.operation.RoutineOperation.AlterPolicy;
import dev.lockkeeper.operation.RoutineOperation.CreateFunction;
import dev.lockkeeper.operation.RoutineOperation.CreatePolicy;
import dev.lockkeeper.operation.RoutineOperation.CreateRule;
import dev.lockkeeper.operation.RoutineOperation.CreateTrigger;
import dev.lockkeeper.operation.RoutineOperation.Do;
import dev.lockkeeper.operation.SessionOperation.Analyze;
import dev.lockkeeper.operation.SessionOperation.Cluster;
import dev.lockkeeper.operation.SessionOperation.ResetParameter;
import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.operation.SessionOperation.TransactionControl;
import dev.lockkeeper.operation.SessionOperation.Utility;
import dev.lockkeeper.operation.SessionOperation.Vacuum;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.CreateTableAs;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.operation.TableOperation.LockTable;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.operation.TableOperation.Truncate;
import dev.lockkeeper.operation.TypeOperation.AddEnumValue;
import dev.lockkeeper.operation.TypeOperation.AlterDomain;
import dev.lockkeeper.operation.TypeOperation.AlterTypeAttribute;
import dev.lockkeeper.operation.TypeOperation.CreateDomain;
import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.operation.TypeOperation.RenameEnumValue;
import dev.lockkeeper.operation.ViewOperation.CreateMaterializedView;
import dev.lockkeeper.operation.ViewOperation.CreateView;
import dev.lockkeeper.operation.ViewOperation.RefreshMaterializedView;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Index;
import dev.lockkeeper.schema.OtherObject;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The table of facts: for each operation the lock that PostgreSQL takes and the work that it does
 * under it.
 *
 * <p>The locks are those of the manual's pages "Explicit Locking" (13.3.1) and, for each form of
 * ALTER TABLE, of its own page; where neither says one, of AlterTableGetLockLevel in tablecmds.c.
 * {@code EffectsOnServerTest} holds every row against a server.
 */
final class PostgresqlFacts implements Operation.Visitor<Ledger> {
  /**
   * Storage parameters that may change while a table is written (manual, ALTER TABLE, "SET (
   * storage_parameter )"; lock levels in reloptions.c).
   */
  private static final Set<String> ONLINE_PARAMETERS =
      Set.of("fillfactor", "toast_tuple_target", "parallel_workers", "deduplicate_items");

  private static final List<String> ONLINE_PREFIXES =
      List.of("autovacuum_", "toast.", "vacuum_", "log_autovacuum");

  private final Scene scene;
  private final Schema before;
  private final Ledger ledger;
  private final Relations relations;
  private final ColumnFacts columns;
  private final ConstraintFacts constraints;
  private final PartitionFacts partitions;
  private final DropFacts drops;

  PostgresqlFacts(Scene scene) {
    this.scene = scene;
    this.before = scene.before();
    this.ledger = scene.ledger();
    this.relations = scene.relations();
    this.columns = new ColumnFacts(scene);
    this.constraints = new ConstraintFacts(scene, columns);
    this.partitions = new PartitionFacts(scene);
    this.drops = new DropFacts(scene);
  }

  private Ledger alter(AlterTableOperation action, LockMode mode) {
    return ledger.lock(mode, scene.family(action.table()).self());
  }

  /** An action that descends to partitions and heirs, unless ONLY was written. */
  private Ledger alterTree(AlterTableOperation action, LockMode mode) {
    Family family = scene.family(action.table());
    return ledger.lock(mode, family.self()).follow(family.self(), family.rest());
  }

  /** Any relation by its name, unless it is known not to be there. */
  private Ledger lock(LockMode mode, ObjectName name) {
    Family family = relations.family(name, true);
    return family.isMissing() ? ledger : ledger.lock(mode, family.self());
  }

  /** A table and its descendants. */
  private Ledger lockTree(LockMode mode, Family family) {
    return family.isMissing() ? ledger : ledger.lock(mode, family.self()).lock(mode, family.rest());
  }

  @Override
  public Ledger visit(CreateTable create) {
    if (create.ifNotExists() && before.table(create.table()).exists().holds()) {
      return ledger;
    }
    for (Constraint constraint : create.constraints()) {
      if (constraint instanceof Constraint.ForeignKey key) {
        createKey(create, key.references().table());
      }
    }
    create.like().forEach(like -> lock(ACCESS_SHARE, like.table()));
    create.inherits().forEach(parent -> lock(SHARE_UPDATE_EXCLUSIVE, parent));
    create.partitionOf().ifPresent(place -> partitions.create(create, place));
    return ledger;
  }

  /** A foreign key of a new table locks the one it references, and the partitions of that. */
  private void createKey(CreateTable create, ObjectName referenced) {
    Family parent = relations.family(referenced, false);
    if (referenced.sql().equals(create.table().sql())) {
      return;
    }
    lock(SHARE_ROW_EXCLUSIVE, referenced);
    if (parent.table().isPartitioned()) {
      constraints.refuseReferenceToPartitioned();
      ledger.lock(SHARE_ROW_EXCLUSIVE, parent.rest());
    }
  }

  /** The tables of its query are merely read. */
  @Override
  public Ledger visit(CreateTableAs create) {
    return ledger;
  }

  @Override
  public Ledger visit(DropTable drop) {
    return drops.table(drop);
  }

  /** Manual, ALTER TABLE, "RENAME"; an index named as a table is locked as one. */
  @Override
  public Ledger visit(RenameTable rename) {
    return lock(ACCESS_EXCLUSIVE, rename.table().table());
  }

  @Override
  public Ledger visit(Truncate truncate) {
    return drops.truncate(truncate);
  }

  /** Manual, LOCK: outside a transaction block it is an error, as the lock would end with it. */
  @Override
  public Ledger visit(LockTable lock) {
    if (scene.transaction().isEmpty()) {
      ledger.refuse("LOCK TABLE can only be used in transaction blocks");
    }
    return lockTree(mode(lock.mode()), relations.family(lock.table(), lock.only()));
  }

  private static LockMode mode(String words) {
    return LockMode.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  @Override
  public Ledger visit(AddColumn add) {
    return columns.add(add);
  }

  @Override
  public Ledger visit(DropColumn drop) {
    return drops.column(drop);
  }

  @Override
  public Ledger visit(AlterColumnType alter) {
    return columns.alterType(alter);
  }

  @Override
  public Ledger visit(SetDefault set) {
    return alterTree(set, ACCESS_EXCLUSIVE);
  }

  @Override
  public Ledger visit(DropDefault drop) {
    return alterTree(drop, ACCESS_EXCLUSIVE);
  }

  @Override
  public Ledger visit(SetNotNull set) {
    return columns.setNotNull(set);
  }

  @Override
  public Ledger visit(DropNotNull drop) {
    return alterTree(drop, ACCESS_EXCLUSIVE);
  }

  @Override
  public Ledger visit(SetExpression set) {
    return columns.setExpression(set);
  }

  @Override
  public Ledger visit(DropExpression drop) {
    return alterTree(drop, ACCESS_EXCLUSIVE);
  }

  /** The rows keep their values: no rewrite. */
  @Override
  public Ledger visit(AddIdentity add) {
    return alterTree(add, ACCESS_EXCLUSIVE);
  }

  @Override
  public Ledger visit(AlterIdentity alter) {
    lockOwnSequence(alter, alter.column().value(), SHARE_ROW_EXCLUSIVE);
    return alterTree(alter, ACCESS_EXCLUSIVE);
  }

  @Override
  public Ledger visit(DropIdentity drop) {
    lockOwnSequence(drop, drop.column().value(), ACCESS_EXCLUSIVE);
    return alterTree(drop, ACCESS_EXCLUSIVE);
  }

  private void lockOwnSequence(AlterTableOperation action, String name, LockMode mode) {
    Table table = before.table(action.table());
    Column column = table.column(name);
    before.sequencesOf(table).stream()
        .filter(s -> s.ownerColumn().filter(id -> id == column.id()).isPresent())
        .filter(s -> !s.exists().fails())
        .forEach(s -> ledger.lock(mode, relations.of(s)));
  }

  @Override
  public Ledger visit(SetStatistics set) {
    return alterTree(set, SHARE_UPDATE_EXCLUSIVE);
  }

  @Override
  public Ledger visit(SetStorage set) {
    return alterTree(set, ACCESS_EXCLUSIVE);
  }

  @Override
  public Ledger visit(SetCompression set) {
    return alter(set, ACCESS_EXCLUSIVE);
  }

  @Override
  public Ledger visit(SetColumnOptions set) {
    return alter(set, SHARE_UPDATE_EXCLUSIVE);
  }

  @Override
  public Ledger visit(ResetColumnOptions reset) {
    return alter(reset, SHARE_UPDATE_EXCLUSIVE);
  }

  @Override
  public Ledger visit(RenameColumn rename) {
    return alterTree(rename, ACCESS_EXCLUSIVE);
  }

  @Override
  public Ledger visit(AddConstraint add) {
    return constraints.add(add);
  }

  @Override
  public Ledger visit(AlterConstraint alter) {
    return constraints.alter(alter);
  }

  @Override
  public Ledger visit(ValidateConstraint validate) {
    return constraints.validate(validate);
  }

  @Override
  public Ledger visit(DropConstraint drop) {
    return constraints.drop(drop);
  }

  @Override
  public Ledger visit(RenameConstraint rename) {
    return constraints.rename(rename);
  }

  @Override
  public Ledger visit(AttachPartition attach) {
    return partitions.attach(attach);
  }

  @Override
  public Ledger visit(DetachPartition detach) {
    return partitions.detach(detach);
  }

  @Override
  public Ledger visit(Inherit inherit) {
    lock(SHARE_UPDATE_EXCLUSIVE, inherit.parent());
    return alter(inherit, ACCESS_EXCLUSIVE);
  }

  @Override
  public Ledger visit(NoInherit inherit) {
    lock(ACCESS_SHARE, inherit.parent());
    return alter(inherit, ACCESS_EXCLUSIVE);
  }

  /** Manual, ALTER TABLE, "SET ACCESS METHOD" (15). */
  @Override
  public Ledger visit(SetAccessMethod set) {
    return rewrite(set);
  }

  /**
   * Manual, ALTER TABLE, "SET TABLESPACE": the files are copied; indexes have a tablespace of their
   * own.
   */
  @Override
  public Ledger visit(SetTablespace set) {
    Family family = scene.family(set.table());
    ledger.lock(ACCESS_EXCLUSIVE, family.self());
    if (set.object() == ObjectKind.INDEX) {
      Optional<Table> table = tableOfIndex(set.table().table());
      ledger.work(BUILD, table.map(relations::of).orElse(family.self()), set);
    } else if (!family.table().isPartitioned()) {
      ledger.work(REWRITE, family.self(), set);
    }
    return ledger;
  }

  private Ledger rewrite(AlterTableOperation action) {
    Family family = relations.family(action.table().table(), true);
    ledger.lock(ACCESS_EXCLUSIVE, family.self());
    if (!family.table().isPartitioned()) {
      columns.rewriteAll(family, action);
    }
    return ledger;
  }

  @Override
  public Ledger visit(SetStorageParameters set) {
    if (before.table(set.table()).isPartitioned()) {
      ledger.refuse("a partitioned table has no storage parameters");
    }
    return alter(set, parameterLock(set.with()));
  }

  @Override
  public Ledger visit(ResetStorageParameters reset) {
    return alter(reset, parameterLock(reset.with()));
  }

  private static LockMode parameterLock(List<Option> parameters) {
    return parameters.stream().map(Option::name).allMatch(PostgresqlFacts::isOnline)
        ? SHARE_UPDATE_EXCLUSIVE
        : ACCESS_EXCLUSIVE;
  }

  private static boolean isOnline(String parameter) {
    return ONLINE_PARAMETERS.contains(parameter)
        || ONLINE_PREFIXES.stream().anyMatch(parameter::startsWith);
  }

  @Override
  public Ledger visit(ReplicaIdentity identity) {
    return alter(identity, ACCESS_EXCLUSIVE);
  }

  @Override
  public Ledger visit(ChangeTable change) {
    return switch (change.action()) {
      case ENABLE_TRIGGER, ENABLE_REPLICA_TRIGGER, ENABLE_ALWAYS_TRIGGER, DISABLE_TRIGGER ->
          switchTrigger(change);
      case CLUSTER_ON, SET_WITHOUT_CLUSTER -> alter(change, SHARE_UPDATE_EXCLUSIVE);
      case SET_LOGGED -> setLogged(change, true);
      case SET_UNLOGGED -> setLogged(change, false);
      default -> alter(change, ACCESS_EXCLUSIVE);
    };
  }

  /** A trigger for each row stands in the partitions too. */
  private Ledger switchTrigger(ChangeTable change) {
    Family family = scene.family(change.table());
    ledger.lock(SHARE_ROW_EXCLUSIVE, family.self());
    boolean isForEachRow =
        change
            .name()
            .flatMap(name -> trigger(family.table(), name.name().value()))
            .filter(CreateTrigger::forEachRow)
            .isPresent();
    return isForEachRow && family.table().isPartitioned()
        ? ledger.follow(family.self(), family.rest())
        : ledger;
  }

  private Optional<CreateTrigger> trigger(Table table, String name) {
    return before.memberOf(table, ObjectKind.TRIGGER, name).flatMap(OtherObject::trigger);
  }

  /** Manual, ALTER TABLE, "SET { LOGGED | UNLOGGED }": from 15 on with its sequences. */
  private Ledger setLogged(ChangeTable change, boolean logged) {
    Table table = before.table(change.table());
    boolean isSoAlready = table.birth().isPresent() && table.isUnlogged() != logged;
    if (isSoAlready) {
      return alter(change, ACCESS_EXCLUSIVE);
    }
    if (scene.isAtLeast(15)) {
      ledger.lock(ACCESS_EXCLUSIVE, relations.sequencesOf(table));
    }
    return rewrite(change);
  }

  /** Manual, CREATE INDEX: SHARE, or with CONCURRENTLY SHARE UPDATE EXCLUSIVE. */
  @Override
  public Ledger visit(CreateIndex create) {
    Family family = scene.family(create.table());
    boolean concurrently = create.concurrently();
    LockMode mode = concurrently ? SHARE_UPDATE_EXCLUSIVE : SHARE;
    ledger.lock(mode, family.self());
    if (concurrently) {
      ledger.refuseTransaction();
    }
    boolean isThere =
        create.ifNotExists()
            && create
                .name()
                .flatMap(
                    name -> before.relation(new ObjectName(create.table().table().schema(), name)))
                .filter(object -> object.exists().holds())
                .isPresent();
    if (isThere) {
      return ledger;
    }
    Table table = family.table();
    if (table.isPartitioned()) {
      ledger.lock(mode, family.rest());
      if (concurrently) {
        ledger.refuse("CREATE INDEX CONCURRENTLY is not supported on a partitioned table");
      }
      if (create.unique()) {
        constraints.refuseWithoutPartitionKey(
            table,
            create.columns().stream()
                .flatMap(element -> element.column().stream())
                .map(column -> column.value())
                .toList());
      }
      family.withRows().forEach(part -> ledger.work(BUILD, family.relation(part), create));
      return ledger;
    }
    return ledger.work(BUILD, family.self(), create);
  }

  /**
   * Manual, DROP INDEX. CONCURRENTLY locks the index itself only when nobody can be using it any
   * more: that lock is not told.
   */
  @Override
  public Ledger visit(DropIndex drop) {
    if (drop.concurrently()) {
      ledger.refuseTransaction();
      refuseDropConcurrently(drop);
    }
    Optional<Index> found = before.index(drop.name());
    if (found.isEmpty()) {
      return drop.concurrently() || relations.family(drop.name(), true).isMissing()
          ? ledger
          : ledger.lock(ACCESS_EXCLUSIVE, relations.named(drop.name()));
    }
    Index index = found.get();
    if (index.exists().fails()) {
      return ledger;
    }
    if (index.isOfConstraint() && index.exists().holds()) {
      ledger.refuse("the constraint " + index.constraintName().orElse("") + " requires it");
    }
    if (index.parentId().isPresent()) {
      ledger.refuse("it is part of an index of the partitioned table");
    }
    Optional<View> view =
        before.object(index.tableId()).filter(View.class::isInstance).map(View.class::cast);
    if (view.isPresent()) {
      ledger.lock(
          drop.concurrently() ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE,
          relations.of(view.get()));
      return drop.concurrently()
          ? ledger
          : ledger.lock(ACCESS_EXCLUSIVE, relations.named(drop.name()));
    }
    Family family = relations.family(before.table(index.tableId()));
    if (drop.concurrently()) {
      if (family.table().isPartitioned()) {
        ledger.refuse(
            "DROP INDEX CONCURRENTLY is not supported for an index of a partitioned table");
      }
      return ledger.lock(SHARE_UPDATE_EXCLUSIVE, family.self());
    }
    ledger
        .lock(ACCESS_EXCLUSIVE, relations.named(drop.name()))
        .lock(ACCESS_EXCLUSIVE, family.self());
    drops.index(family, index.id());
    return ledger;
  }

  private void refuseDropConcurrently(DropIndex drop) {
    if (drop.cascade()) {
      ledger.refuse("DROP INDEX CONCURRENTLY does not support CASCADE");
    }
    if (scene.all(DropIndex.class).count() > 1) {
      ledger.refuse("DROP INDEX CONCURRENTLY does not support dropping multiple objects");
    }
  }

  private Optional<Table> tableOfIndex(ObjectName name) {
    return before.index(name).map(index -> before.table(index.tableId())).filter(Table::isSeen);
  }

  /** Parameters lock the index alone; only those that need its strongest lock are told. */
  @Override
  public Ledger visit(AlterIndex alter) {
    return switch (alter.action()) {
      case ATTACH_PARTITION -> attachIndex(alter);
      case SET_STORAGE_PARAMETERS, RESET_STORAGE_PARAMETERS ->
          parameterLock(alter.with()) == ACCESS_EXCLUSIVE
              ? lock(ACCESS_EXCLUSIVE, alter.name())
              : ledger;
      default -> ledger;
    };
  }

  private Ledger attachIndex(AlterIndex alter) {
    tableOfIndex(alter.name()).ifPresent(t -> ledger.lock(ACCESS_SHARE, relations.of(t)));
    if (!scene.isAtLeast(12)) {
      lock(ACCESS_EXCLUSIVE, alter.name());
    }
    alter
        .partition()
        .ifPresent(
            index -> {
              tableOfIndex(index).ifPresent(t -> ledger.lock(ACCESS_SHARE, relations.of(t)));
              lock(ACCESS_EXCLUSIVE, index);
            });
    return ledger;
  }

  /**
   * Manual, REINDEX, "Rebuilding Indexes Concurrently" and "Notes": the table is locked against
   * writes, its indexes against all use. Several tables, and a partitioned one, take a transaction
   * each.
   */
  @Override
  public Ledger visit(Reindex reindex) {
    if (reindex.concurrently()) {
      ledger.refuseTransaction();
    }
    return switch (reindex.object()) {
      case INDEX -> reindexIndex(reindex);
      case TABLE -> reindexTable(reindex);
      default -> reindexMany(reindex);
    };
  }

  private Ledger reindexIndex(Reindex reindex) {
    ObjectName name = reindex.name().orElseThrow();
    Optional<Table> table = tableOfIndex(name);
    if (table.isEmpty()) {
      Family index = relations.family(name, true);
      if (index.isMissing()) {
        return ledger;
      }
      ledger.work(BUILD, index.self(), reindex);
      return reindex.concurrently() ? ledger : ledger.lock(ACCESS_EXCLUSIVE, index.self());
    }
    if (table.get().isPartitioned()) {
      return reindexPartitions(table.get(), reindex);
    }
    Relation relation = relations.of(table.get());
    if (!reindex.concurrently()) {
      ledger.lock(ACCESS_EXCLUSIVE, relations.named(name));
    }
    return ledger.lock(reindexLock(reindex), relation).work(BUILD, relation, reindex);
  }

  private static LockMode reindexLock(Reindex reindex) {
    return reindex.concurrently() ? SHARE_UPDATE_EXCLUSIVE : SHARE;
  }

  private Ledger reindexTable(Reindex reindex) {
    Family family = relations.family(reindex.name().orElseThrow(), true);
    if (family.isMissing()) {
      return ledger;
    }
    return family.table().isPartitioned()
        ? reindexPartitions(family.table(), reindex)
        : reindex(family.table(), family.self(), reindex);
  }

  /**
   * All partitions are found under SHARE, CONCURRENTLY or not (ReindexPartitions in indexcmds.c).
   */
  private Ledger reindexPartitions(Table table, Reindex reindex) {
    if (!scene.isAtLeast(14)) {
      return skipPartitioned(reindex);
    }
    ledger.refuseTransaction();
    Family family = relations.family(table);
    if (reindex.object() == ObjectKind.TABLE) {
      ledger.lock(reindexLock(reindex), family.self()).lock(SHARE, family.rest());
    }
    family.withRows().forEach(part -> reindex(part, family.relation(part), reindex));
    return ledger;
  }

  /** Before 14 an index of a partitioned table is refused, and the table skipped with a warning. */
  private Ledger skipPartitioned(Reindex reindex) {
    return reindex.object() == ObjectKind.INDEX
        ? ledger.refuse("REINDEX is not supported for an index of a partitioned table before 14")
        : lock(reindexLock(reindex), reindex.name().orElseThrow());
  }

  private Ledger reindex(Table table, Relation relation, Reindex reindex) {
    ledger.lock(reindexLock(reindex), relation);
    if (!reindex.concurrently()) {
      ledger.lock(ACCESS_EXCLUSIVE, relations.indexesOf(table));
    }
    boolean hasNone =
        before.indexesOf(table).isEmpty()
            && table.areConstraintsKnown()
            && table.birth().isPresent();
    return hasNone ? ledger : ledger.work(BUILD, relation, reindex);
  }

  private Ledger reindexMany(Reindex reindex) {
    ledger.refuseTransaction();
    for (Table table : before.tables()) {
      boolean isIn =
          reindex.object() != ObjectKind.SCHEMA
              || reindex.name().filter(n -> n.name().value().equals(table.schema())).isPresent();
      if (isIn && !table.exists().fails() && !table.isPartitioned() && !table.isTemporary()) {
        reindex(table, relations.of(table), reindex);
      }
    }
    return ledger;
  }

  /** What its query reads is merely read; OR REPLACE locks the view that is there. */
  @Override
  public Ledger visit(CreateView create) {
    return create.orReplace() && before.view(create.name()).isPresent()
        ? lock(ACCESS_EXCLUSIVE, create.name())
        : ledger;
  }

  @Override
  public Ledger visit(CreateMaterializedView create) {
    return ledger;
  }

  /** Manual, REFRESH MATERIALIZED VIEW: CONCURRENTLY lets it be read meanwhile. */
  @Override
  public Ledger visit(RefreshMaterializedView refresh) {
    Family family = relations.family(refresh.name(), true);
    if (family.isMissing()) {
      return ledger;
    }
    Optional<View> view = before.view(refresh.name());
    if (refresh.concurrently()) {
      if (view.filter(v -> before.canRefreshConcurrently(v).fails()).isPresent()) {
        ledger.refuse("REFRESH CONCURRENTLY needs a unique index on columns, without WHERE");
      }
      return ledger.lock(EXCLUSIVE, family.self()).work(SCAN, family.self(), refresh);
    }
    view.ifPresent(v -> ledger.lock(ACCESS_EXCLUSIVE, relations.of(before.indexesOf(v))));
    ledger.lock(ACCESS_EXCLUSIVE, family.self());
    return refresh.withNoData() ? ledger : ledger.work(REWRITE, family.self(), refresh);
  }

  @Override
  public Ledger visit(CreateType create) {
    return ledger;
  }

  /** Manual, ALTER TYPE, "Notes": before 12 not in a transaction block. */
  @Override
  public Ledger visit(AddEnumValue add) {
    return scene.isAtLeast(12) ? ledger : ledger.refuseTransaction();
  }

  @Override
  public Ledger visit(RenameEnumValue rename) {
    return ledger;
  }

  @Override
  public Ledger visit(AlterTypeAttribute alter) {
    return ledger;
  }

  @Override
  public Ledger visit(CreateDomain create) {
    return ledger;
  }

  /**
   * Manual, ALTER DOMAIN: what makes a domain stricter looks at every column of it, under a lock
   * against writes (validateDomainCheckConstraint in typecmds.c).
   */
  @Override
  public Ledger visit(AlterDomain alter) {
    boolean looks =
        switch (alter.action()) {
          case SET_NOT_NULL, VALIDATE_CONSTRAINT -> true;
          case ADD_CONSTRAINT -> alter.constraint().filter(c -> c.common().notValid()).isEmpty();
          default -> false;
        };
    if (looks) {
      before
          .type(alter.domain())
          .ifPresent(
              type -> before.columnsOf(type).forEach(use -> checkDomain(use.table(), alter)));
    }
    return ledger;
  }

  private void checkDomain(Table table, AlterDomain alter) {
    ledger.lock(SHARE, relations.of(table));
    if (!table.isPartitioned()) {
      ledger.checkRows(relations.of(table), alter);
    }
  }

  @Override
  public Ledger visit(CreateFunction create) {
    return ledger;
  }

  /** Manual, 13.3.1: SHARE ROW EXCLUSIVE; a trigger for each row is made in the partitions too. */
  @Override
  public Ledger visit(CreateTrigger create) {
    Family family = relations.family(create.table(), false);
    create.references().ifPresent(table -> lock(ACCESS_SHARE, table));
    return trigger(SHARE_ROW_EXCLUSIVE, family, create.forEachRow());
  }

  private Ledger trigger(LockMode mode, Family family, boolean forEachRow) {
    ledger.lock(mode, family.self());
    return forEachRow && family.table().isPartitioned() ? ledger.lock(mode, family.rest()) : ledger;
  }

  @Override
  public Ledger visit(CreatePolicy create) {
    return lock(ACCESS_EXCLUSIVE, create.table());
  }

  @Override
  public Ledger visit(AlterPolicy alter) {
    return lock(ACCESS_EXCLUSIVE, alter.table());
  }

  @Override
  public Ledger visit(CreateRule create) {
    return lock(ACCESS_EXCLUSIVE, create.table());
  }

  @Override
  public Ledger visit(Do operation) {
    return ledger;
  }

  @Override
  public Ledger visit(CreateObject create) {
    return switch (create.object()) {
      case DATABASE, TABLESPACE, SUBSCRIPTION -> ledger.refuseTransaction();
      case STATISTICS ->
          create.table().map(table -> lock(SHARE_UPDATE_EXCLUSIVE, table)).orElse(ledger);
      default -> ledger;
    };
  }

  @Override
  public Ledger visit(AlterObject alter) {
    return switch (alter.object()) {
      case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE ->
          alter.name().map(name -> lock(ACCESS_EXCLUSIVE, name)).orElse(ledger);
      case SEQUENCE -> alter.name().map(name -> lock(SHARE_ROW_EXCLUSIVE, name)).orElse(ledger);
      case SYSTEM -> ledger.refuseTransaction();
      default -> ledger;
    };
  }

  @Override
  public Ledger visit(DropObject drop) {
    switch (drop.object()) {
      case VIEW, MATERIALIZED_VIEW -> dropView(drop);
      case FOREIGN_TABLE -> drop.name().ifPresent(name -> lock(ACCESS_EXCLUSIVE, name));
      case SEQUENCE -> dropSequence(drop);
      case TYPE, DOMAIN -> drop.name().ifPresent(name -> drops.type(name, drop.cascade()));
      case SCHEMA -> drop.name().ifPresent(n -> drops.schema(n.name().value(), drop.cascade()));
      case FUNCTION, PROCEDURE, ROUTINE -> dropFunction(drop);
      case TRIGGER -> dropMember(drop);
      case POLICY, RULE -> dropMember(drop);
      case STATISTICS -> dropStatistics(drop);
      case DATABASE, TABLESPACE, SUBSCRIPTION -> ledger.refuseTransaction();
      default -> {}
    }
    return ledger;
  }

  private void dropView(DropObject drop) {
    Optional<View> view = drop.name().flatMap(before::view);
    if (view.isPresent() && !view.get().exists().fails()) {
      relations.named(drop.name().orElseThrow());
      drops.view(view.get(), drop.cascade());
    } else if (view.isEmpty()) {
      drop.name().ifPresent(name -> lock(ACCESS_EXCLUSIVE, name));
    }
  }

  private void dropSequence(DropObject drop) {
    ObjectName name = drop.name().orElseThrow();
    lock(ACCESS_EXCLUSIVE, name);
    before
        .sequence(name)
        .filter(sequence -> !sequence.exists().fails())
        .ifPresent(sequence -> drops.sequence(sequence, drop.cascade()));
  }

  private void dropFunction(DropObject drop) {
    boolean isOne = drop.name().filter(name -> before.routines(name).size() <= 1).isPresent();
    if (drop.name().isPresent() && (isOne || drop.cascade())) {
      drops.function(drop.name().get().name().value(), drop.cascade());
    }
  }

  /** Nothing is locked when it is known not to be there. */
  private void dropMember(DropObject drop) {
    if (drop.table().isEmpty() || drop.name().isEmpty()) {
      return;
    }
    Family family = relations.family(drop.table().get(), false);
    String name = drop.name().get().name().value();
    Optional<OtherObject> found = before.memberOf(family.table(), drop.object(), name);
    boolean isMissing =
        family.isMissing()
            || found.filter(o -> o.exists().fails()).isPresent()
            || (found.isEmpty() && before.isHistoryComplete().holds());
    if (!isMissing) {
      boolean forEachRow =
          found.flatMap(OtherObject::trigger).filter(CreateTrigger::forEachRow).isPresent();
      trigger(ACCESS_EXCLUSIVE, family, forEachRow);
    }
  }

  private void dropStatistics(DropObject drop) {
    if (!scene.isAtLeast(12)) {
      return;
    }
    drop.name()
        .flatMap(name -> before.object(ObjectKind.STATISTICS, name))
        .filter(OtherObject.class::isInstance)
        .flatMap(statistics -> ((OtherObject) statistics).tableId())
        .map(before::table)
        .ifPresent(table -> ledger.lock(SHARE_UPDATE_EXCLUSIVE, relations.of(table)));
  }

  @Override
  public Ledger visit(RenameObject rename) {
    return switch (rename.object()) {
      case VIEW, MATERIALIZED_VIEW, SEQUENCE, FOREIGN_TABLE ->
          lock(ACCESS_EXCLUSIVE, rename.name());
      // Manual, ALTER INDEX, "RENAME": from 12 on SHARE UPDATE EXCLUSIVE.
      case INDEX -> scene.isAtLeast(12) ? ledger : lock(ACCESS_EXCLUSIVE, rename.name());
      case TRIGGER -> renameTrigger(rename);
      case RULE, POLICY -> rename.table().map(t -> lock(ACCESS_EXCLUSIVE, t)).orElse(ledger);
      default -> ledger;
    };
  }

  private Ledger renameTrigger(RenameObject rename) {
    if (rename.table().isEmpty()) {
      return ledger;
    }
    Family family = relations.family(rename.table().get(), false);
    boolean forEachRow =
        trigger(family.table(), rename.name().name().value())
            .filter(CreateTrigger::forEachRow)
            .isPresent();
    return trigger(ACCESS_EXCLUSIVE, family, forEachRow && scene.isAtLeast(15));
  }

  /** A table takes its sequences with it. */
  @Override
  public Ledger visit(SetSchema set) {
    return switch (set.object()) {
      case TABLE -> {
        lock(ACCESS_EXCLUSIVE, set.name());
        yield ledger.lock(ACCESS_EXCLUSIVE, relations.sequencesOf(before.table(set.name())));
      }
      case VIEW, MATERIALIZED_VIEW, SEQUENCE, FOREIGN_TABLE -> lock(ACCESS_EXCLUSIVE, set.name());
      default -> ledger;
    };
  }

  /** A table's indexes and sequences follow it to a new owner. */
  @Override
  public Ledger visit(OwnerTo owner) {
    return switch (owner.object()) {
      case TABLE -> {
        lock(ACCESS_EXCLUSIVE, owner.name());
        Table table = before.table(owner.name());
        yield ledger
            .lock(ACCESS_EXCLUSIVE, relations.indexesOf(table))
            .lock(ACCESS_EXCLUSIVE, relations.sequencesOf(table));
      }
      case VIEW, MATERIALIZED_VIEW, SEQUENCE, FOREIGN_TABLE -> lock(ACCESS_EXCLUSIVE, owner.name());
      default -> ledger;
    };
  }

  /** Manual, COMMENT, "Notes": SHARE UPDATE EXCLUSIVE on the object. */
  @Override
  public Ledger visit(Comment comment) {
    return switch (comment.object()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, FOREIGN_TABLE ->
          comment.name().map(name -> lock(SHARE_UPDATE_EXCLUSIVE, name)).orElse(ledger);
      case COLUMN -> comment.table().map(name -> lock(SHARE_UPDATE_EXCLUSIVE, name)).orElse(ledger);
      default -> ledger;
    };
  }

  @Override
  public Ledger visit(Privileges privileges) {
    return ledger;
  }

  @Override
  public Ledger visit(Insert insert) {
    return lock(ROW_EXCLUSIVE, insert.table());
  }

  /** Without WHERE every row is read; with one an index may find them. */
  @Override
  public Ledger visit(Update update) {
    Family family = relations.family(update.table(), update.only());
    return change(family, update, update.where().isEmpty() && update.from().isEmpty());
  }

  @Override
  public Ledger visit(Delete delete) {
    Family family = relations.family(delete.table(), delete.only());
    return change(family, delete, delete.where().isEmpty() && delete.using().isEmpty());
  }

  private Ledger change(Family family, Operation operation, boolean all) {
    if (family.isMissing()) {
      return ledger;
    }
    ledger.lock(ROW_EXCLUSIVE, family.self());
    if (all) {
      ledger.lock(ROW_EXCLUSIVE, family.rest());
      family.withRows().forEach(table -> ledger.work(SCAN, family.relation(table), operation));
    }
    return ledger;
  }

  @Override
  public Ledger visit(Merge merge) {
    return lock(ROW_EXCLUSIVE, merge.table());
  }

  @Override
  public Ledger visit(Copy copy) {
    LockMode mode = copy.from() ? ROW_EXCLUSIVE : ACCESS_SHARE;
    return copy.table().map(table -> lock(mode, table)).orElse(ledger);
  }

  @Override
  public Ledger visit(Select select) {
    return ledger;
  }

  @Override
  public Ledger visit(SetParameter set) {
    return ledger;
  }

  @Override
  public Ledger visit(ResetParameter reset) {
    return ledger;
  }

  @Override
  public Ledger visit(TransactionControl control) {
    return ledger;
  }

  /**
   * Manual, VACUUM: FULL writes a new copy of each table; never inside a transaction block. From 18
   * on the tables that inherit it are vacuumed too.
   */
  @Override
  public Ledger visit(Vacuum vacuum) {
    ledger.refuseTransaction();
    if (vacuum.table().isEmpty()) {
      return ledger;
    }
    Family family = relations.family(vacuum.table().get(), false);
    if (family.isMissing()) {
      return ledger;
    }
    boolean descends = family.table().isPartitioned() || scene.isAtLeast(18);
    List<Table> tables = descends ? family.withRows() : List.of(family.table());
    for (Table table : tables) {
      Relation relation = family.relation(table);
      ledger.lock(vacuum.full() ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE, relation);
      ledger.work(vacuum.full() ? REWRITE : SCAN, relation, vacuum);
      if (vacuum.full()) {
        ledger.lock(ACCESS_EXCLUSIVE, relations.indexesOf(table));
      }
    }
    return ledger;
  }

  /** Manual, CLUSTER: several tables, and from 15 on a partitioned one, take a transaction each. */
  @Override
  public Ledger visit(Cluster cluster) {
    if (cluster.table().isEmpty()) {
      return ledger.refuseTransaction();
    }
    Family family = relations.family(cluster.table().get(), false);
    if (family.isMissing()) {
      return ledger;
    }
    if (family.table().isPartitioned()) {
      if (!scene.isAtLeast(15)) {
        ledger.refuse("CLUSTER is not supported for a partitioned table before 15");
      }
      ledger.refuseTransaction();
    }
    List<Table> tables =
        family.table().isPartitioned() ? family.withRows() : List.of(family.table());
    for (Table table : tables) {
      ledger
          .lock(ACCESS_EXCLUSIVE, family.relation(table))
          .lock(ACCESS_EXCLUSIVE, relations.indexesOf(table))
          .work(REWRITE, family.relation(table), cluster);
    }
    return ledger;
  }

  /**
   * Manual, ANALYZE: a sample is read, whose size does not grow with the table. Before 18 heirs are
   * left alone.
   */
  @Override
  public Ledger visit(Analyze analyze) {
    if (analyze.table().isEmpty()) {
      return ledger;
    }
    Family family = relations.family(analyze.table().get(), false);
    boolean descends = family.table().isPartitioned() || scene.isAtLeast(18);
    return descends
        ? lockTree(SHARE_UPDATE_EXCLUSIVE, family)
        : lock(SHARE_UPDATE_EXCLUSIVE, analyze.table().get());
  }

  @Override
  public Ledger visit(Utility utility) {
    return ledger;
  }

  @Override
  public Ledger visit(Opaque opaque) {
    return ledger.unknown();
  }
}
