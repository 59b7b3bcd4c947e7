package dev.lockkeeper.effect;

import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TableReference;
import dev.lockkeeper.schema.Index;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.SchemaObject;
import dev.lockkeeper.schema.Sequence;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The relations that one statement reaches, each under one name: the one it was first named by, or
 * the schema's when no name was written.
 */
final class Relations {
  private final Schema before;
  private final Map<Integer, Relation> byId = new HashMap<>();

  Relations(Schema before) {
    this.before = before;
  }

  /** A table under the name that the statement gives it. */
  Relation named(ObjectName name, Table table) {
    return table.isSeen()
        ? byId.computeIfAbsent(table.id(), id -> new Relation(name.sql(), Optional.of(table.id())))
        : new Relation(name.sql(), Optional.empty());
  }

  /** Any relation under the name that the statement gives it. */
  Relation named(ObjectName name) {
    Optional<SchemaObject> object = before.relation(name);
    if (object.isEmpty()) {
      return new Relation(name.sql(), Optional.empty());
    }
    SchemaObject found = object.get();
    return byId.computeIfAbsent(
        found.id(), id -> new Relation(name.sql(), tableOf(found), isPart(found)));
  }

  /** A relation that the schema leads to. */
  Relation of(SchemaObject object) {
    return byId.computeIfAbsent(
        object.id(), id -> new Relation(object.sql(), tableOf(object), isPart(object)));
  }

  private static boolean isPart(SchemaObject object) {
    return tableOf(object).filter(id -> id != object.id()).isPresent();
  }

  private static Optional<Integer> tableOf(SchemaObject object) {
    if (object instanceof Table || object instanceof View) {
      return Optional.of(object.id());
    } else if (object instanceof Index index) {
      return Optional.of(index.tableId());
    }
    return object instanceof Sequence sequence ? sequence.ownerTable() : Optional.empty();
  }

  /** The indexes of a table. */
  List<Relation> indexesOf(Table table) {
    return of(before.indexesOf(table));
  }

  /** The sequences that a table's columns own. */
  List<Relation> sequencesOf(Table table) {
    return of(before.sequencesOf(table));
  }

  /** Those of the objects that are not known to be gone. */
  List<Relation> of(List<? extends SchemaObject> objects) {
    return objects.stream().filter(o -> !o.exists().fails()).map(this::of).toList();
  }

  /** The partitions of a table and the tables that inherit it, theirs included. */
  List<Table> descendants(Table table) {
    Map<Integer, Table> found = new LinkedHashMap<>();
    collectDescendants(table, found);
    return List.copyOf(found.values());
  }

  private void collectDescendants(Table table, Map<Integer, Table> found) {
    for (int id : table.children()) {
      Table child = before.table(id);
      if (child.isSeen() && !child.exists().fails() && found.putIfAbsent(id, child) == null) {
        collectDescendants(child, found);
      }
    }
  }

  /** The table that an action of ALTER TABLE names, and what it descends to. */
  Family family(TableReference reference) {
    return family(reference.table(), reference.only());
  }

  /** A table that a statement names, and what it descends to unless ONLY was written. */
  Family family(ObjectName name, boolean only) {
    Table table = before.table(name);
    if (table.exists().fails()) {
      Optional<SchemaObject> other = before.relation(name).filter(o -> !o.exists().fails());
      return new Family(table, named(name), List.of(), other.isEmpty());
    }
    return new Family(table, named(name, table), only ? List.of() : descendants(table), false);
  }

  /** A table that the schema leads to, and its descendants. */
  Family family(Table table) {
    return new Family(table, of(table), descendants(table), false);
  }

  /** A table and its descendants; with ONLY it has none. */
  final class Family {
    private final Table table;
    private final Relation self;
    private final List<Table> descendants;
    private final boolean missing;

    private Family(Table table, Relation self, List<Table> descendants, boolean missing) {
      this.table = table;
      this.self = self;
      this.descendants = descendants;
      this.missing = missing;
    }

    Table table() {
      return table;
    }

    /** How the table is reported. */
    Relation self() {
      return self;
    }

    List<Table> descendants() {
      return descendants;
    }

    /** Whether it is known that no relation has the name. */
    boolean isMissing() {
      return missing;
    }

    /** How the descendants are reported. */
    List<Relation> rest() {
      return descendants.stream().map(Relations.this::of).toList();
    }

    /** The table and its descendants. */
    List<Table> tables() {
      List<Table> all = new ArrayList<>();
      all.add(table);
      all.addAll(descendants);
      return all;
    }

    /**
     * Those that hold rows: a partitioned table has none of its own. One whose partitions are not
     * known stands for them.
     */
    List<Table> withRows() {
      List<Table> found = tables().stream().filter(t -> !t.isPartitioned()).toList();
      return found.isEmpty() && !table.exists().holds() ? List.of(table) : found;
    }

    /** How a member is reported. */
    Relation relation(Table member) {
      return member == table ? self : of(member);
    }
  }
}
