package dev.lockkeeper.effect;

import static dev.lockkeeper.effect.LockMode.ACCESS_EXCLUSIVE;

import dev.lockkeeper.effect.Relations.Family;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.operation.TableOperation.DropTable;
import dev.lockkeeper.operation.TableOperation.Truncate;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Index;
import dev.lockkeeper.schema.OtherObject;
import dev.lockkeeper.schema.Reference;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.SchemaObject;
import dev.lockkeeper.schema.Sequence;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.TableConstraint;
import dev.lockkeeper.schema.UserType;
import dev.lockkeeper.schema.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What goes with what is dropped, and what is emptied with what is truncated (manual, "Dependency
 * Tracking"): all of it is locked as the thing itself is.
 */
final class DropFacts {
  private final Scene scene;
  private final Schema before;
  private final Ledger ledger;
  private final Relations relations;
  private final Set<Integer> done = new HashSet<>();

  DropFacts(Scene scene) {
    this.scene = scene;
    this.before = scene.before();
    this.ledger = scene.ledger();
    this.relations = scene.relations();
  }

  /** DROP TABLE. */
  Ledger table(DropTable drop) {
    Family family = relations.family(drop.table(), false);
    if (family.isMissing()) {
      return ledger;
    }
    ledger.lock(ACCESS_EXCLUSIVE, family.self());
    table(family.table(), drop.cascade());
    return ledger;
  }

  private void table(Table table, boolean cascade) {
    if (!table.isSeen() || !done.add(table.id())) {
      return;
    }
    ledger
        .lock(ACCESS_EXCLUSIVE, relations.of(table))
        .lock(ACCESS_EXCLUSIVE, relations.indexesOf(table))
        .lock(ACCESS_EXCLUSIVE, relations.sequencesOf(table));
    lockParent(table);
    for (TableConstraint key : table.foreignKeys()) {
      if (!key.exists().fails() && key.parentId().isEmpty()) {
        key.referencedTable().map(before::table).ifPresent(this::lockTree);
      }
    }
    for (Reference reference : before.foreignKeysTo(table)) {
      boolean goesToo =
          scene
              .all(DropTable.class)
              .anyMatch(drop -> before.table(drop.table()).id() == reference.table().id());
      if (cascade && !reference.constraint().exists().fails()) {
        lockTree(reference.table());
      } else if (!goesToo && reference.constraint().exists().holds()) {
        ledger.refuse(
            "the foreign key "
                + reference.constraint().name()
                + " of "
                + reference.table()
                + " needs it");
      }
    }
    views(before.viewsOn(table), cascade);
    for (int id : table.children()) {
      Table child = before.table(id);
      if (cascade || table.isPartitioned()) {
        table(child, cascade);
      } else if (child.exists().holds()) {
        ledger.refuse(child + " inherits it");
      }
    }
  }

  /** A partition takes part of its table with it, and of what is told by the default partition. */
  private void lockParent(Table partition) {
    partition
        .partition()
        .map(place -> before.table(place.parentId()))
        .ifPresent(
            parent -> {
              ledger.lock(ACCESS_EXCLUSIVE, relations.of(parent));
              PartitionFacts.defaultOf(before, parent)
                  .ifPresent(rest -> ledger.lock(ACCESS_EXCLUSIVE, relations.of(rest)));
            });
  }

  private void lockTree(Table table) {
    if (table.isSeen()) {
      Family family = relations.family(table);
      ledger.lock(ACCESS_EXCLUSIVE, family.self());
      if (table.isPartitioned()) {
        ledger.lock(ACCESS_EXCLUSIVE, family.rest());
      }
    }
  }

  private void views(List<View> views, boolean cascade) {
    for (View view : views) {
      if (cascade && !view.exists().fails()) {
        view(view, true);
      } else if (view.exists().holds()) {
        ledger.refuse("the view " + view.sql() + " reads it");
      }
    }
  }

  /** DROP VIEW and DROP MATERIALIZED VIEW. */
  void view(View view, boolean cascade) {
    if (!done.add(view.id())) {
      return;
    }
    ledger.lock(ACCESS_EXCLUSIVE, relations.of(view));
    ledger.lock(ACCESS_EXCLUSIVE, relations.of(before.indexesOf(view)));
    List<View> readers = before.viewsOn(view);
    if (cascade) {
      readers.forEach(reader -> view(reader, true));
      return;
    }
    for (View reader : readers) {
      if (reader.exists().holds() && !isDropped(reader)) {
        ledger.refuse("the view " + reader.sql() + " reads it");
      }
    }
  }

  /** Whether the statement names it, too. */
  private boolean isDropped(SchemaObject object) {
    return scene
        .all(DropObject.class)
        .anyMatch(
            drop ->
                drop.name()
                    .flatMap(name -> before.object(drop.object(), name))
                    .filter(dropped -> dropped.id() == object.id())
                    .isPresent());
  }

  /** DROP FUNCTION: the triggers that call it. */
  void function(String name, boolean cascade) {
    for (SchemaObject object : before.objects()) {
      if (object instanceof OtherObject trigger
          && trigger.trigger().filter(t -> t.function().name().value().equals(name)).isPresent()
          && trigger.tableId().isPresent()) {
        Table table = before.table(trigger.tableId().get());
        if (cascade && !trigger.exists().fails()) {
          ledger.lock(ACCESS_EXCLUSIVE, relations.of(table));
        } else if (trigger.exists().holds()) {
          ledger.refuse("the trigger " + trigger.name() + " of " + table + " calls it");
        }
      }
    }
  }

  /** DROP COLUMN: what stands on it alone or with others goes with it. */
  Ledger column(DropColumn drop) {
    Family family = scene.family(drop.table());
    ledger.lock(ACCESS_EXCLUSIVE, family.self());
    String name = drop.column().value();
    if (family.table().column(name).exists().fails()) {
      return ledger;
    }
    Family heirs = relations.family(drop.table().table(), false);
    if (drop.table().only()) {
      for (int child : family.table().children()) {
        ledger.lock(ACCESS_EXCLUSIVE, relations.of(before.table(child)));
      }
    } else {
      ledger.follow(heirs.self(), heirs.rest());
    }
    for (Table table : family.tables()) {
      column(table, name, drop.cascade());
    }
    return ledger;
  }

  private void column(Table table, String name, boolean cascade) {
    for (Index index : before.indexesOf(table)) {
      if (!index.exists().fails() && Scene.standsOn(index, name)) {
        ledger.lock(ACCESS_EXCLUSIVE, relations.of(index));
      }
    }
    for (Sequence sequence : before.sequencesOf(table)) {
      boolean isOwn =
          sequence.ownerColumn().filter(id -> id == table.column(name).id()).isPresent();
      if (isOwn && !sequence.exists().fails()) {
        ledger.lock(ACCESS_EXCLUSIVE, relations.of(sequence));
      }
    }
    for (TableConstraint key : table.foreignKeys()) {
      if (!key.exists().fails() && key.parentId().isEmpty() && key.columns().contains(name)) {
        key.referencedTable().map(before::table).ifPresent(this::lockTree);
      }
    }
    for (Reference reference : before.foreignKeysTo(table)) {
      boolean standsOn = reference.constraint().referencedColumns().contains(name);
      if (standsOn && cascade && !reference.constraint().exists().fails()) {
        lockTree(reference.table());
      } else if (standsOn && reference.constraint().exists().holds()) {
        ledger.refuse(
            "the foreign key "
                + reference.constraint().name()
                + " of "
                + reference.table()
                + " needs it");
      }
    }
    views(before.viewsOn(table).stream().filter(v -> ColumnFacts.reads(v, name)).toList(), cascade);
  }

  /** An index, and its parts in the partitions. */
  void index(Family family, int id) {
    if (!done.add(id)) {
      return;
    }
    before
        .index(id)
        .filter(index -> !index.exists().fails())
        .ifPresent(index -> ledger.lock(ACCESS_EXCLUSIVE, relations.of(index)));
    for (Table table : family.tables()) {
      for (Index index : before.indexesOf(table)) {
        if (index.parentId().filter(parent -> parent == id).isPresent()) {
          ledger.lock(ACCESS_EXCLUSIVE, family.relation(table));
          index(family, index.id());
        }
      }
    }
  }

  /** TRUNCATE: the files are new, and nothing is read or written for the rows there were. */
  Ledger truncate(Truncate truncate) {
    Family family = relations.family(truncate.table(), truncate.only());
    ledger.lock(ACCESS_EXCLUSIVE, family.self());
    truncate(family, truncate);
    return ledger;
  }

  private void truncate(Family family, Truncate truncate) {
    for (Table table : family.tables()) {
      ledger.lock(ACCESS_EXCLUSIVE, family.relation(table));
      if (!table.isSeen() || !done.add(table.id())) {
        continue;
      }
      if (!table.isPartitioned()) {
        ledger.lock(ACCESS_EXCLUSIVE, relations.indexesOf(table));
      }
      if (truncate.restartIdentity()) {
        ledger.lock(ACCESS_EXCLUSIVE, relations.sequencesOf(table));
      }
      for (Reference reference : before.foreignKeysTo(table)) {
        if (truncate.cascade() && !reference.constraint().exists().fails()) {
          truncate(relations.family(reference.table()), truncate);
        } else if (reference.constraint().exists().holds() && !isTruncated(reference.table())) {
          ledger.refuse(
              "the foreign key "
                  + reference.constraint().name()
                  + " of "
                  + reference.table()
                  + " references it");
        }
      }
    }
  }

  private boolean isTruncated(Table table) {
    return scene
        .all(Truncate.class)
        .anyMatch(truncate -> before.table(truncate.table()).id() == table.id());
  }

  /** DROP TYPE and DROP DOMAIN: with CASCADE the columns of the type go too. */
  void type(ObjectName name, boolean cascade) {
    before
        .type(name)
        .ifPresent(type -> before.columnsOf(type).forEach(use -> typeUse(type, use, cascade)));
  }

  private void typeUse(UserType type, Schema.ColumnUse use, boolean cascade) {
    if (cascade && !use.column().exists().fails()) {
      ledger.lock(ACCESS_EXCLUSIVE, relations.of(use.table()));
      column(use.table(), use.column().name(), true);
    } else if (use.column().exists().holds() && type.exists().holds()) {
      ledger.refuse("the column " + use.column().name() + " of " + use.table() + " is of it");
    }
  }

  /** DROP SCHEMA: with CASCADE everything in it. */
  void schema(String name, boolean cascade) {
    if (cascade) {
      for (Table table : before.tables()) {
        if (table.schema().equals(name) && !table.exists().fails()) {
          table(table, true);
        }
      }
      before.objects().stream()
          .filter(object -> object.schema().equals(name) && !object.exists().fails())
          .filter(View.class::isInstance)
          .map(View.class::cast)
          .forEach(view -> view(view, true));
      return;
    }
    before.objects().stream()
        .filter(object -> object.schema().equals(name) && object.exists().holds())
        .filter(object -> !isDropped(object))
        .findFirst()
        .ifPresent(
            object -> ledger.refuse("it holds the " + object.kind().words() + " " + object.sql()));
  }

  /** DROP SEQUENCE: with CASCADE the defaults that call it go too. */
  void sequence(Sequence sequence, boolean cascade) {
    ledger.lock(ACCESS_EXCLUSIVE, relations.of(sequence));
    if (cascade) {
      sequence
          .ownerTable()
          .map(before::table)
          .ifPresent(owner -> ledger.lock(ACCESS_EXCLUSIVE, relations.of(owner)));
      return;
    }
    for (Table table : sequence.ownerTable().map(before::table).stream().toList()) {
      for (Column column : table.columns()) {
        boolean draws =
            column
                .defaultValue()
                .filter(d -> d.text().contains("'" + sequence.name() + "'"))
                .isPresent();
        if (column.exists().holds() && sequence.exists().holds() && draws) {
          ledger.refuse("the default of the column " + column.name() + " of " + table + " uses it");
        }
      }
    }
  }
}
