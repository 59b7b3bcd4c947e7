package dev.lockkeeper.effect;

import static dev.lockkeeper.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.effect.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.lockkeeper.effect.LockMode.SHARE_UPDATE_EXCLUSIVE;
import static dev.lockkeeper.effect.Work.Kind.BUILD;
import static dev.lockkeeper.effect.Work.Kind.SCAN;

import dev.lockkeeper.effect.Relations.Family;
import dev.lockkeeper.operation.AlterTableOperation.AttachPartition;
import dev.lockkeeper.operation.AlterTableOperation.DetachPartition;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.schema.Index;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.TableConstraint;
import dev.lockkeeper.schema.Truth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What it takes to make a partition, to attach one and to detach one. */
final class PartitionFacts {
  private final Scene scene;
  private final Ledger ledger;
  private final Relations relations;

  PartitionFacts(Scene scene) {
    this.scene = scene;
    this.ledger = scene.ledger();
    this.relations = scene.relations();
  }

  /** The default partition of a table. */
  static Optional<Table> defaultOf(Schema schema, Table parent) {
    return parent.children().stream()
        .map(schema::table)
        .filter(child -> child.partition().filter(Table.Partition::isDefault).isPresent())
        .filter(child -> !child.exists().fails())
        .findFirst();
  }

  /**
   * CREATE TABLE ... PARTITION OF (manual, CREATE TABLE): the default partition is searched for
   * rows of the new one.
   */
  void create(CreateTable create, CreateTable.PartitionOf place) {
    Family parent = relations.family(place.table(), true);
    ledger.lock(ACCESS_EXCLUSIVE, parent.self());
    searchDefault(parent.table(), create);
    lockReferenced(parent.table());
  }

  private void searchDefault(Table parent, Operation cause) {
    Optional<Table> rest = defaultOf(scene.before(), parent);
    if (rest.isPresent()) {
      Family family = relations.family(rest.get());
      ledger.lock(ACCESS_EXCLUSIVE, family.self()).lock(ACCESS_EXCLUSIVE, family.rest());
      checkBounds(family, parent, false, cause);
    }
  }

  /**
   * The rows of a partition are looked at unless a valid CHECK implies its bounds (manual, ALTER
   * TABLE, "ATTACH PARTITION"). Whether one does is not worked out here: with one on the partition
   * key, it may; but not where a row may have a NULL there that the bounds exclude.
   */
  private void checkBounds(Family family, Table parent, boolean excludesNull, Operation cause) {
    List<String> key =
        parent.partitionBy().stream()
            .flatMap(by -> by.columns().stream())
            .flatMap(element -> element.column().stream())
            .map(column -> column.value())
            .toList();
    for (Table table : family.withRows()) {
      boolean mayBeNull =
          excludesNull
              && !isHash(parent)
              && key.stream().anyMatch(column -> !isProvenNotNull(table, column));
      boolean mayBeImplied =
          !mayBeNull
              && Scene.constraints(table).stream()
                  .anyMatch(
                      c ->
                          c.isCheck()
                              && !c.validated().fails()
                              && c.columns().stream().anyMatch(key::contains));
      if (mayBeImplied) {
        ledger.maybe(SCAN, family.relation(table), cause);
      } else {
        ledger.checkRows(family.relation(table), cause);
      }
    }
  }

  /** Bounds by hash take a NULL like any other value. */
  private static boolean isHash(Table parent) {
    return parent.partitionBy().filter(by -> by.strategy().equals("HASH")).isPresent();
  }

  private boolean isProvenNotNull(Table table, String column) {
    return table.column(column).notNull() != Truth.NO
        || scene.before().columnProvenNotNull(table, column) != Truth.NO;
  }

  /** Before 12 the keys of a new partition took no lock on what they reference. */
  private void lockReferenced(Table parent) {
    if (scene.isAtLeast(12)) {
      lockKeysOf(parent);
    }
  }

  private void lockKeysOf(Table parent) {
    for (TableConstraint key : parent.foreignKeys()) {
      if (!key.exists().fails()) {
        key.referencedTable()
            .map(scene.before()::table)
            .ifPresent(table -> ledger.lock(SHARE_ROW_EXCLUSIVE, relations.of(table)));
      }
    }
  }

  /**
   * ATTACH PARTITION (manual, ALTER TABLE): the table goes on being read and written; indexes that
   * the partition lacks are built, foreign keys that it lacks are checked.
   */
  Ledger attach(AttachPartition attach) {
    Family parent = relations.family(attach.table().table(), true);
    Family partition = relations.family(attach.partition(), false);
    ledger
        .lock(scene.isAtLeast(12) ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE, parent.self())
        .lock(ACCESS_EXCLUSIVE, partition.self())
        .lock(ACCESS_EXCLUSIVE, partition.rest());
    boolean takesNull =
        attach.isDefault() || attach.bounds().toUpperCase(Locale.ROOT).contains("NULL");
    checkBounds(partition, parent.table(), !takesNull, attach);
    if (!attach.isDefault()) {
      searchDefault(parent.table(), attach);
    }
    for (Index index : scene.before().indexesOf(parent.table())) {
      for (Table table : partition.withRows()) {
        if (!index.exists().fails() && !hasLike(table, index)) {
          ledger.work(BUILD, partition.relation(table), attach);
        }
      }
    }
    lockReferenced(parent.table());
    for (TableConstraint key : parent.table().foreignKeys()) {
      if (!key.exists().fails() && !hasLike(partition.table(), key)) {
        checkKey(partition, key, attach);
      }
    }
    return ledger;
  }

  private boolean hasLike(Table table, Index index) {
    return scene.before().indexesOf(table).stream()
        .anyMatch(
            own ->
                own.exists().holds()
                    && own.valid().holds()
                    && own.unique() == index.unique()
                    && own.method().equals(index.method())
                    && own.include().equals(index.include())
                    && own.where().map(w -> w.text()).equals(index.where().map(w -> w.text()))
                    && texts(own).equals(texts(index)));
  }

  private static List<String> texts(Index index) {
    return index.elements().stream().map(element -> element.text()).toList();
  }

  private static boolean hasLike(Table table, TableConstraint key) {
    return table.foreignKeys().stream()
        .anyMatch(
            own ->
                own.exists().holds()
                    && own.columns().equals(key.columns())
                    && own.referencedTable().equals(key.referencedTable()));
  }

  private void checkKey(Family partition, TableConstraint key, Operation cause) {
    if (key.validated().fails() || !key.enforced()) {
      return;
    }
    partition.withRows().forEach(t -> ledger.work(SCAN, partition.relation(t), cause));
    key.referencedTable()
        .map(scene.before()::table)
        .ifPresent(table -> ledger.work(SCAN, relations.of(table), cause));
  }

  /**
   * DETACH PARTITION (manual, ALTER TABLE): CONCURRENTLY (14) waits between two transactions, so
   * that only the partition is locked against reading.
   */
  Ledger detach(DetachPartition detach) {
    Family parent = relations.family(detach.table().table(), true);
    Family partition = relations.family(detach.partition(), false);
    ledger.lock(scene.isAtLeast(14) ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE, partition.self());
    Optional<Table> rest = defaultOf(scene.before(), parent.table());
    if (detach.concurrently() || detach.finalized()) {
      ledger.lock(SHARE_UPDATE_EXCLUSIVE, parent.self());
      if (detach.concurrently()) {
        ledger.refuseTransaction();
        if (rest.isPresent()) {
          ledger.refuse("a partition cannot be detached concurrently beside a default partition");
        }
      }
      return ledger;
    }
    ledger.lock(ACCESS_EXCLUSIVE, parent.self()).lock(ACCESS_EXCLUSIVE, partition.rest());
    rest.ifPresent(table -> ledger.lock(ACCESS_EXCLUSIVE, relations.of(table)));
    for (Index index : scene.before().indexesOf(partition.table())) {
      if (index.parentId().isPresent()) {
        ledger.lock(ACCESS_EXCLUSIVE, relations.of(index));
      }
    }
    lockKeysOf(parent.table());
    return ledger;
  }
}
