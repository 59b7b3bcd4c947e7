package dev.lockkeeper.effect;

import static dev.lockkeeper.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.effect.LockMode.ROW_SHARE;
import static dev.lockkeeper.effect.LockMode.SHARE;
import static dev.lockkeeper.effect.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.lockkeeper.effect.LockMode.SHARE_UPDATE_EXCLUSIVE;
import static dev.lockkeeper.effect.Work.Kind.BUILD;
import static dev.lockkeeper.effect.Work.Kind.SCAN;

import dev.lockkeeper.effect.Relations.Family;
import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.AlterConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropConstraint;
import dev.lockkeeper.operation.AlterTableOperation.RenameConstraint;
import dev.lockkeeper.operation.AlterTableOperation.ValidateConstraint;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.schema.Index;
import dev.lockkeeper.schema.Reference;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.TableConstraint;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What it takes to add, validate, change and drop a constraint. */
final class ConstraintFacts {
  private final Scene scene;
  private final Ledger ledger;
  private final ColumnFacts columns;

  ConstraintFacts(Scene scene, ColumnFacts columns) {
    this.scene = scene;
    this.ledger = scene.ledger();
    this.columns = columns;
  }

  /** ADD table_constraint, or a constraint written inside an added column. */
  Ledger add(AddConstraint add) {
    Family family = scene.family(add.table());
    Constraint constraint = add.constraint();
    if (constraint.common().inline() && isSkipped(family.table(), constraint)) {
      return ledger;
    }
    if (constraint instanceof Constraint.ForeignKey key) {
      return addForeignKey(add, key, family);
    }
    ledger.lock(ACCESS_EXCLUSIVE, family.self());
    if (constraint instanceof Constraint.Check check) {
      addCheck(add, check, family);
    } else if (constraint instanceof Constraint.NotNull notNull) {
      addNotNull(add, notNull, family);
    } else if (constraint instanceof Constraint.Key key) {
      addKey(add, key, family);
    } else {
      build(partitionTree(family), add);
    }
    return ledger;
  }

  /**
   * Whether it stands in a column that ADD COLUMN IF NOT EXISTS finds there. Before 13 a constraint
   * is added all the same (release notes of 13, "ALTER TABLE ADD COLUMN IF NOT EXISTS").
   */
  private boolean isSkipped(Table table, Constraint constraint) {
    return scene.isAtLeast(13)
        && scene
            .all(AddColumn.class)
            .filter(add -> add.column().span().contains(constraint.span()))
            .anyMatch(
                add ->
                    add.ifNotExists()
                        && table.column(add.column().name().value()).exists().holds());
  }

  /**
   * A CHECK looks at every row unless it is NOT VALID (manual, ALTER TABLE, "ADD table_constraint [
   * NOT VALID ]"), also one of a column added in the same statement.
   */
  private void addCheck(AddConstraint add, Constraint.Check check, Family family) {
    boolean isInherited = !check.common().noInherit();
    if (isInherited || scene.isAtLeast(DESCENDS)) {
      ledger.follow(family.self(), family.rest());
    }
    if (isChecked(check)) {
      List<Table> tables = isInherited ? family.withRows() : List.of(family.table());
      tables.forEach(table -> ledger.checkRows(family.relation(table), add));
    }
  }

  private static boolean isChecked(Constraint constraint) {
    return !constraint.common().notValid() && constraint.common().enforced().orElse(true);
  }

  /** From this version on ADD CONSTRAINT locks all descendants, whatever the constraint. */
  private static final int DESCENDS = 18;

  private void addNotNull(AddConstraint add, Constraint.NotNull notNull, Family family) {
    ledger.follow(family.self(), family.rest());
    if (isChecked(notNull)) {
      columns.checkNotNull(family, notNull.column().value(), add);
    }
  }

  /**
   * UNIQUE and PRIMARY KEY build an index, or with USING INDEX take one; a primary key also looks
   * for NULLs in columns that may hold them (manual, ALTER TABLE, "ADD
   * table_constraint_using_index").
   */
  private void addKey(AddConstraint add, Constraint.Key key, Family family) {
    Table table = family.table();
    boolean isPrimary = key instanceof Constraint.PrimaryKey;
    if (isPrimary || scene.isAtLeast(DESCENDS)) {
      lockPartitionTree(family);
    } else if (table.isPartitioned()) {
      ledger.lock(SHARE, family.rest());
    }
    List<String> names = key.columns().stream().map(Identifier::value).toList();
    if (key.usingIndex().isPresent()) {
      String index = key.usingIndex().get().value();
      names = columnsOf(table, index);
      if (table.isPartitioned()) {
        ledger.refuse("USING INDEX is not supported on a partitioned table");
      } else if (scene.before().uniqueIndexUsable(table, index).fails()) {
        ledger.refuse(
            "USING INDEX takes a valid unique B-tree index of the table, in default order, without"
                + " expressions and WHERE");
      }
      boolean isRenamed = key.name().filter(name -> !name.value().equals(index)).isPresent();
      if (isRenamed) {
        lockRenamed(scene.before().indexesOf(table), index);
      }
    } else {
      refuseWithoutPartitionKey(table, names);
      build(partitionTree(family), add);
    }
    if (isPrimary && !key.common().inline()) {
      names.forEach(column -> columns.checkNotNull(family, column, add));
    }
  }

  /** Before 12 an index that is renamed is locked against all use (manual, ALTER INDEX). */
  private void lockRenamed(List<Index> indexes, String name) {
    if (!scene.isAtLeast(12)) {
      indexes.stream()
          .filter(index -> index.name().equals(name))
          .forEach(index -> ledger.lock(ACCESS_EXCLUSIVE, scene.relations().of(index)));
    }
  }

  private void lockPartitionTree(Family family) {
    ledger.follow(family.self(), family.rest());
  }

  private List<String> columnsOf(Table table, String index) {
    return scene.before().indexesOf(table).stream()
        .filter(i -> i.name().equals(index))
        .findFirst()
        .map(Index::columns)
        .orElse(List.of());
  }

  /** Manual, CREATE TABLE, "PARTITION BY": a unique key must hold the partition key. */
  void refuseWithoutPartitionKey(Table table, List<String> key) {
    boolean holdsAll =
        table.partitionBy().stream()
            .flatMap(by -> by.columns().stream())
            .flatMap(element -> element.column().stream())
            .allMatch(column -> key.contains(column.value()));
    if (!holdsAll) {
      ledger.refuse(
          "a unique key of a partitioned table must hold all columns of its partition key");
    }
  }

  /** Those of a family in which an index of the table is built: partitions, not heirs. */
  private static List<Relation> partitionTree(Family family) {
    List<Table> tables =
        family.table().isPartitioned() ? family.withRows() : List.of(family.table());
    return tables.stream().map(family::relation).toList();
  }

  private void build(List<Relation> relations, Operation cause) {
    relations.forEach(relation -> ledger.work(BUILD, relation, cause));
  }

  /**
   * A foreign key locks both tables against writes (manual, ALTER TABLE, "ADD table_constraint"),
   * and looks at every row unless it is NOT VALID, or stands in an added column without a default
   * (transformAlterTableStmt in parse_utilcmd.c: even DEFAULT NULL is one).
   */
  private Ledger addForeignKey(AddConstraint add, Constraint.ForeignKey key, Family child) {
    Table table = child.table();
    ledger.lock(SHARE_ROW_EXCLUSIVE, child.self());
    if (table.isPartitioned() || scene.isAtLeast(DESCENDS)) {
      ledger.follow(child.self(), child.rest());
    }
    if (key.common().notValid() && table.isPartitioned() && !scene.isAtLeast(18)) {
      ledger.refuse(
          "NOT VALID is not supported for a foreign key of a partitioned table before 18");
    }
    ObjectName name = key.references().table();
    Family parent = scene.relations().family(name, false);
    lockReferenced(SHARE_ROW_EXCLUSIVE, parent);
    if (parent.table().isPartitioned()) {
      refuseReferenceToPartitioned();
    }
    boolean looksAnyway = table.isPartitioned() && !scene.isAtLeast(12);
    boolean isEmpty = key.common().inline() && !isFilled(key) && !looksAnyway;
    List<Table> rows = rowsOf(child);
    long same = rows.stream().filter(t -> hasSame(t, key, parent.table())).count();
    if (same > 0) {
      ledger.lock(ACCESS_EXCLUSIVE, parent.self());
    }
    if (isChecked(key) && !isEmpty && (same == 0 || same < rows.size())) {
      scan(child, parent, add);
    }
    return ledger;
  }

  /** Release notes of 12: "Allow foreign keys to reference partitioned tables". */
  void refuseReferenceToPartitioned() {
    if (!scene.isAtLeast(12)) {
      ledger.refuse("a foreign key cannot reference a partitioned table before 12");
    }
  }

  private static List<Table> rowsOf(Family child) {
    return child.table().isPartitioned() ? child.withRows() : List.of(child.table());
  }

  /**
   * Whether a partition has the same key already, validated: it becomes part of the partitioned
   * table's, and its triggers on the referenced table are dropped; when all partitions have it, no
   * row is looked at.
   */
  private static boolean hasSame(Table table, Constraint.ForeignKey key, Table referenced) {
    List<String> columns = key.columns().stream().map(Identifier::value).toList();
    List<String> to = key.references().columns().stream().map(Identifier::value).toList();
    return table.isPartition()
        && table.foreignKeys().stream()
            .anyMatch(
                other ->
                    other.exists().and(other.validated()).holds()
                        && other.columns().equals(columns)
                        && (to.isEmpty() || other.referencedColumns().equals(to))
                        && other.referencedTable().filter(id -> id == referenced.id()).isPresent()
                        && other.definition() instanceof Constraint.ForeignKey same
                        && same.references().onDelete().equals(key.references().onDelete())
                        && same.references().onUpdate().equals(key.references().onUpdate()));
  }

  /**
   * Whether the column that a key stands in gets a value in every row. Before 13 a default of any
   * column that the statement adds counted (the flag skipValidation of parse_utilcmd.c was one for
   * the whole statement).
   */
  private boolean isFilled(Constraint.ForeignKey key) {
    return scene
        .all(AddColumn.class)
        .map(AddColumn::column)
        .filter(column -> !scene.isAtLeast(13) || column.span().contains(key.span()))
        .anyMatch(ConstraintFacts::hasDefault);
  }

  private static boolean hasDefault(ColumnDefinition column) {
    return column.defaultValue().isPresent()
        || column.generated().isPresent()
        || column.type().filter(BuiltInTypes::isSerial).isPresent();
  }

  private void scan(Family child, Family parent, Operation cause) {
    rowsOf(child).forEach(table -> ledger.work(SCAN, child.relation(table), cause));
    List<Table> referenced =
        parent.table().isPartitioned() ? parent.withRows() : List.of(parent.table());
    referenced.forEach(table -> ledger.work(SCAN, parent.relation(table), cause));
  }

  /** A referenced partitioned table is locked with its partitions; one with heirs alone. */
  private void lockReferenced(LockMode mode, Family parent) {
    ledger.lock(mode, parent.self());
    if (parent.table().isPartitioned()) {
      ledger.lock(mode, parent.rest());
    }
  }

  /** Before 15 a partition that is partitioned itself was left out. */
  private void lockNoLongerReferenced(Family parent) {
    if (scene.isAtLeast(15)) {
      lockReferenced(ACCESS_EXCLUSIVE, parent);
    } else {
      ledger.lock(ACCESS_EXCLUSIVE, parent.self());
      if (parent.table().isPartitioned()) {
        parent.withRows().forEach(t -> ledger.lock(ACCESS_EXCLUSIVE, parent.relation(t)));
      }
    }
  }

  /** VALIDATE CONSTRAINT (manual, ALTER TABLE): writes go on meanwhile. */
  Ledger validate(ValidateConstraint validate) {
    Family family = scene.family(validate.table());
    ledger.lock(SHARE_UPDATE_EXCLUSIVE, family.self());
    Optional<TableConstraint> known = family.table().constraint(validate.name().value());
    if (known.filter(c -> c.validated().holds() && c.exists().holds()).isPresent()) {
      return ledger;
    }
    Optional<Constraint> constraint =
        known.map(TableConstraint::definition).or(() -> added(validate.name()));
    if (constraint.isPresent() && constraint.get() instanceof Constraint.ForeignKey key) {
      if (family.table().isPartitioned()) {
        ledger.follow(family.self(), family.rest());
      }
      Family parent =
          known
              .flatMap(TableConstraint::referencedTable)
              .map(id -> scene.relations().family(scene.before().table(id)))
              .orElseGet(() -> scene.relations().family(key.references().table(), false));
      ledger.lock(ROW_SHARE, parent.self());
      scan(family, parent, validate);
    } else {
      ledger.follow(family.self(), family.rest());
      family.withRows().forEach(table -> ledger.checkRows(family.relation(table), validate));
    }
    return ledger;
  }

  private Optional<Constraint> added(Identifier name) {
    return scene
        .all(AddConstraint.class)
        .map(AddConstraint::constraint)
        .filter(constraint -> constraint.name().filter(n -> n.sameAs(name)).isPresent())
        .findFirst();
  }

  /** DROP CONSTRAINT: of a foreign key, both tables; of a key, its index and what references it. */
  Ledger drop(DropConstraint drop) {
    Family family = scene.family(drop.table());
    ledger.lock(ACCESS_EXCLUSIVE, family.self());
    Optional<TableConstraint> known =
        drop.name().flatMap(name -> family.table().constraint(name.value()));
    if (known.isEmpty()) {
      return ledger;
    }
    TableConstraint constraint = known.get();
    if (constraint.isForeignKey()) {
      if (family.table().isPartitioned()) {
        ledger.follow(family.self(), family.rest());
      }
      constraint
          .referencedTable()
          .map(id -> scene.relations().family(scene.before().table(id)))
          .ifPresent(this::lockNoLongerReferenced);
    } else if (constraint.indexId().isPresent()) {
      new DropFacts(scene).index(family, constraint.indexId().get());
      dropReferences(family.table(), constraint, drop.cascade());
    } else {
      ledger.follow(family.self(), family.rest());
    }
    return ledger;
  }

  /** Foreign keys go with the key that they reference. */
  private void dropReferences(Table table, TableConstraint key, boolean cascade) {
    for (Reference reference : scene.before().foreignKeysTo(table)) {
      boolean standsOn =
          !reference.constraint().exists().fails()
              && Set.copyOf(reference.constraint().referencedColumns())
                  .equals(Set.copyOf(key.columns()));
      if (standsOn && cascade) {
        ledger.lock(ACCESS_EXCLUSIVE, scene.relations().of(reference.table()));
      } else if (standsOn && reference.constraint().exists().holds()) {
        ledger.refuse(
            "the foreign key "
                + reference.constraint().name()
                + " of "
                + reference.table()
                + " needs it");
      }
    }
  }

  /** RENAME CONSTRAINT: a CHECK is renamed in every heir. */
  Ledger rename(RenameConstraint rename) {
    Family family = scene.family(rename.table());
    ledger.lock(ACCESS_EXCLUSIVE, family.self());
    lockRenamed(scene.before().indexesOf(family.table()), rename.name().value());
    boolean isInherited =
        family
            .table()
            .constraint(rename.name().value())
            .filter(c -> !c.isForeignKey() && c.indexId().isEmpty())
            .isPresent();
    return isInherited ? ledger.follow(family.self(), family.rest()) : ledger;
  }

  /**
   * ALTER CONSTRAINT: what makes a key enforced (18) looks at every row of it (manual, ALTER TABLE,
   * "ALTER CONSTRAINT").
   */
  Ledger alter(AlterConstraint alter) {
    Family family = scene.family(alter.table());
    ledger.lock(ACCESS_EXCLUSIVE, family.self());
    Optional<TableConstraint> known = family.table().constraint(alter.name().value());
    boolean isForeignKey = known.filter(TableConstraint::isForeignKey).isPresent();
    if (family.table().isPartitioned() || !isForeignKey) {
      ledger.follow(family.self(), family.rest());
    }
    Optional<Family> parent =
        known
            .filter(c -> c.isForeignKey() && alter.enforced().isPresent())
            .flatMap(TableConstraint::referencedTable)
            .map(id -> scene.relations().family(scene.before().table(id)));
    boolean enforces = alter.enforced().orElse(false);
    parent.ifPresent(p -> lockReferenced(enforces ? SHARE_ROW_EXCLUSIVE : ACCESS_EXCLUSIVE, p));
    boolean wasEnforced = known.filter(TableConstraint::enforced).isPresent();
    if (enforces && !wasEnforced) {
      parent.ifPresent(p -> scan(family, p, alter));
    }
    return ledger;
  }
}
