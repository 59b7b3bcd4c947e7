package dev.lockkeeper.schema;

import dev.lockkeeper.operation.ColumnDefinition.Generated;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.RoutineOperation.CreateTrigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Objects go, and what goes with them: what the server drops silently, and what CASCADE drops
 * (manual, "Dependency Tracking").
 */
final class Dropping {
  private final Change change;

  Dropping(Change change) {
    this.change = change;
  }

  /** Drops whatever it is, with all that depends on it. */
  void drop(SchemaObject object) {
    if (change.schema().object(object.id()).isEmpty()) {
      return;
    }
    if (object instanceof Table table) {
      dropTable(table);
    } else if (object instanceof View view) {
      dropView(view);
    } else if (object instanceof Index index) {
      dropIndex(index);
    } else if (object instanceof Sequence sequence) {
      dropSequence(sequence);
    } else if (object instanceof UserType type) {
      dropType(type);
    } else if (object instanceof Routine routine) {
      dropRoutine(routine);
    } else {
      change.draft().remove(object);
      if (object.kind() == ObjectKind.SCHEMA) {
        dropAllIn(object.name());
      }
    }
  }

  private void dropTable(Table table) {
    for (int child : table.children()) {
      drop(change.table(child));
    }
    for (Reference reference : change.schema().foreignKeysTo(table)) {
      if (reference.table().id() != table.id()) {
        dropConstraint(reference.table().id(), reference.constraint());
      }
    }
    dropReadersOf(table.id());
    for (TableConstraint constraint : table.constraints()) {
      change.draft().countConstraint(table.schema(), constraint.name(), -1);
    }
    change.schema().indexesOf(table).forEach(change.draft()::remove);
    change.schema().sequencesOf(table).forEach(this::drop);
    dropMembersOf(table.id());
    change.draft().remove(change.table(table.id()));
    table.partition().map(Table.Partition::parentId).ifPresent(id -> leave(id, table.id()));
    table.inherits().forEach(id -> leave(id, table.id()));
  }

  private void leave(int parent, int child) {
    if (change.table(parent).isSeen()) {
      change.alter(parent, t -> t.children = t.children.minus(child));
    }
  }

  private void dropReadersOf(int relation) {
    change.schema().viewsOn(relation).forEach(this::drop);
  }

  private void dropMembersOf(int relation) {
    for (ObjectKind kind :
        List.of(ObjectKind.TRIGGER, ObjectKind.POLICY, ObjectKind.RULE, ObjectKind.STATISTICS)) {
      change.schema().on(relation, kind).forEach(change.draft()::remove);
    }
  }

  private void dropView(View view) {
    dropReadersOf(view.id());
    change.schema().indexesOf(view).forEach(change.draft()::remove);
    dropMembersOf(view.id());
    change.draft().remove(view);
  }

  /** Drops an index with its parts on partitions; one that serves a constraint stays. */
  private void dropIndex(Index index) {
    if (index.isOfConstraint()) {
      return;
    }
    change.draft().remove(index);
    for (int child : change.table(index.tableId()).children()) {
      change.schema().indexesOf(change.table(child)).stream()
          .filter(part -> part.parentId().equals(Optional.of(index.id())))
          .forEach(this::dropIndex);
    }
  }

  private void dropSequence(Sequence sequence) {
    change.draft().remove(sequence);
    Optional<Integer> owner = sequence.ownerTable().filter(id -> change.table(id).isSeen());
    owner
        .flatMap(id -> sequence.ownerColumn().flatMap(change.table(id)::columnNumbered))
        .filter(column -> column.identity().isEmpty())
        .ifPresent(
            column ->
                change.alterColumn(
                    owner.get(), column.name(), c -> c.withDefault(Optional.empty())));
  }

  private void dropType(UserType type) {
    for (Schema.ColumnUse use : change.schema().columnsOf(type)) {
      dropColumn(use.table().id(), use.column().name(), false, true);
    }
    change.draft().remove(type);
  }

  private void dropRoutine(Routine routine) {
    change.draft().remove(routine);
    for (SchemaObject object : List.copyOf(change.schema().objects())) {
      if (object instanceof OtherObject other
          && other.trigger().map(CreateTrigger::function).isPresent()
          && other.trigger().orElseThrow().function().name().value().equals(routine.name())) {
        change.draft().remove(object);
      }
    }
  }

  private void dropAllIn(String schema) {
    for (SchemaObject object : List.copyOf(change.schema().objects())) {
      if (object.schema().equals(schema)) {
        drop(object);
      }
    }
  }

  /**
   * Drops a column with the indexes, constraints, statistics and sequences that use it, and what
   * CASCADE takes.
   *
   * @param only not from the descendants
   * @param cascade whether views that read it go too; else the server has seen to it that none does
   */
  void dropColumn(int table, String name, boolean only, boolean cascade) {
    Table from = change.table(table);
    Column column = from.column(name);
    for (TableConstraint constraint : from.constraints()) {
      if (constraint.columns().contains(name)) {
        dropConstraint(table, constraint);
      }
    }
    change.schema().indexesOn(from, name).forEach(change.draft()::remove);
    for (Reference reference : change.schema().foreignKeysTo(from)) {
      if (reference.constraint().referencedColumns().contains(name)) {
        dropConstraint(reference.table().id(), reference.constraint());
      }
    }
    if (cascade) {
      dropReadersOf(from, name);
    }
    for (Sequence sequence : change.schema().sequencesOf(from)) {
      if (column.id() > 0 && sequence.ownerColumn().equals(Optional.of(column.id()))) {
        change.draft().remove(sequence);
      }
    }
    change.schema().statisticsOn(from, name).forEach(change.draft()::remove);
    change.alter(
        table,
        t -> {
          t.columns.get(name).ifPresent(c -> t.columns = t.columns.without(c));
          t.departedColumns =
              t.departedColumns.plus(name, change.draft().departure(Optional.empty()));
        });
    dropGenerated(from, name);
    for (int heir : from.children()) {
      disinherit(heir, name, only);
    }
  }

  private void dropReadersOf(Table table, String column) {
    for (View view : change.schema().viewsOn(table)) {
      Truth reads = change.schema().viewReads(view, table, column);
      if (reads.holds()) {
        drop(view);
      } else if (reads.isUnknown()) {
        change.draft().put(view.withExists(Truth.UNKNOWN));
      }
    }
  }

  private void dropGenerated(Table table, String name) {
    for (Column column : table.columns()) {
      Optional<Expression> expression = column.generated().map(Generated::expression);
      boolean stands =
          expression.isPresent()
              && ExpressionColumns.of(expression.get(), name::equals).contains(name);
      if (stands && !column.name().equals(name)) {
        dropColumn(table.id(), column.name(), false, true);
      }
    }
  }

  /** A descendant keeps a column that it defines itself or has from another parent. */
  private void disinherit(int table, String name, boolean only) {
    Column column = change.table(table).column(name);
    if (column.id() == 0) {
      return;
    }
    if (!only && column.parents() <= 1 && !column.local()) {
      dropColumn(table, name, false, true);
    } else {
      change.alterColumn(
          table, name, c -> c.withOrigin(c.local() || only, Math.max(0, c.parents() - 1)));
    }
  }

  static boolean uses(Index index, String column) {
    for (IndexElement element : index.elements()) {
      if (uses(element, column)) {
        return true;
      }
    }
    return index.include().contains(column)
        || (index.where().isPresent() && mentions(index.where().get(), column));
  }

  /** Whether a key column or key expression of an index is, or mentions, a column. */
  static boolean keyUses(Index index, String column) {
    return index.elements().stream().anyMatch(element -> uses(element, column));
  }

  /** Whether the definition of an object has a column's name among its words. */
  static boolean mentions(OtherObject object, String column) {
    return object.definition().stream()
        .flatMap(o -> SqlWord.of(o.span().text()).stream())
        .anyMatch(word -> word.isName() && word.value().equals(column));
  }

  private static boolean uses(IndexElement element, String column) {
    return element.column().filter(c -> c.value().equals(column)).isPresent()
        || element.expression().filter(e -> mentions(e, column)).isPresent();
  }

  static boolean mentions(Expression expression, String column) {
    return ExpressionColumns.of(expression, column::equals).contains(column);
  }

  /** Drops a constraint with its index, the foreign keys that need it, and what inherits it. */
  void dropConstraint(int table, TableConstraint constraint) {
    Table from = change.table(table);
    if (from.constraintNumbered(constraint.id()).isEmpty()) {
      return;
    }
    change.draft().countConstraint(from.schema(), constraint.name(), -1);
    Departure dropped = change.draft().departure(Optional.empty());
    change.alter(
        table,
        t -> {
          t.constraints = t.constraints.without(constraint);
          t.departedConstraints = t.departedConstraints.plus(constraint.name(), dropped);
        });
    constraint.indexId().flatMap(change.schema()::index).ifPresent(change.draft()::remove);
    if (constraint.indexId().isPresent()) {
      dropKeysTo(from, constraint);
    }
    if (constraint.definition() instanceof Constraint.NotNull) {
      constraint.columns().stream()
          .filter(c -> from.column(c).id() > 0)
          .forEach(c -> change.alterColumn(table, c, column -> column.withNotNull(Truth.NO)));
    }
    for (int heir : from.children()) {
      for (TableConstraint inherited : inherited(change.table(heir), constraint)) {
        if (inherited.local()) {
          change.alter(
              heir,
              t ->
                  t.constraints = t.constraints.with(inherited.withParent(Optional.empty(), true)));
        } else {
          dropConstraint(heir, inherited);
        }
      }
    }
  }

  private static List<TableConstraint> inherited(Table heir, TableConstraint constraint) {
    return heir.constraints().stream()
        .filter(own -> own.parentId().equals(Optional.of(constraint.id())))
        .toList();
  }

  private void dropKeysTo(Table table, TableConstraint key) {
    for (Reference reference : change.schema().foreignKeysTo(table)) {
      List<String> columns = reference.constraint().referencedColumns();
      if (Set.copyOf(columns).equals(Set.copyOf(key.columns()))) {
        dropConstraint(reference.table().id(), reference.constraint());
      }
    }
  }
}
