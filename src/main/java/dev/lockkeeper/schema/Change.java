package dev.lockkeeper.schema;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The schema while one statement changes it, and where that statement stands. */
final class Change {
  private final SchemaDraft draft;
  private final Migration migration;
  private final Direction direction;
  private final Truth certain;

  /**
   * A change by a statement.
   *
   * @param certain whether the statement runs for certain
   */
  Change(SchemaDraft draft, Migration migration, Direction direction, Truth certain) {
    this.draft = draft;
    this.migration = migration;
    this.direction = direction;
    this.certain = certain;
  }

  /** Whether the statement runs for certain. */
  Truth certain() {
    return certain;
  }

  SchemaDraft draft() {
    return draft;
  }

  /** The schema as the operations before this one left it. */
  Schema schema() {
    return draft.schema();
  }

  boolean isAtLeast(int version) {
    return draft.target.isAtLeast(version);
  }

  Optional<Birth> birth(Span span, Truth didNotExist) {
    return Optional.of(new Birth(migration, direction, span, certain.and(didNotExist)));
  }

  /**
   * The id of a table that a statement names; one that was never seen is taken note of. Absent when
   * the name is that of another relation, or of a catalog.
   */
  Optional<Integer> table(ObjectName name) {
    Optional<SchemaObject> found = schema().relation(name);
    if (found.isEmpty()) {
      return QualifiedName.isSystem(name) ? Optional.empty() : Optional.of(adopt(name));
    }
    return found.filter(Table.class::isInstance).map(SchemaObject::id);
  }

  /** As {@link #table}; the statement also shows that the table exists. */
  Optional<Integer> existing(ObjectName name) {
    Optional<Integer> table = table(name);
    table.ifPresent(this::confirm);
    return table;
  }

  private int adopt(ObjectName name) {
    Table table =
        Table.unseen(draft.newId(), schema().homeOf(name), name.name().value(), Truth.UNKNOWN);
    draft.put(table);
    return table.id();
  }

  /** Takes note that an object exists, since a statement works on it. */
  void confirm(int id) {
    SchemaObject object = draft.objects.get(id);
    if (object != null && !object.exists().holds()) {
      draft.put(object.withExists(Truth.YES));
    }
  }

  Table table(int id) {
    return schema().table(id);
  }

  void alter(int table, Consumer<Table.Draft> change) {
    Table.Draft altered = table(table).change();
    change.accept(altered);
    draft.put(altered.table());
  }

  /** Changes a column; one that was never seen is added. */
  void alterColumn(int table, String name, java.util.function.UnaryOperator<Column> change) {
    alter(
        table,
        t -> {
          Column column =
              t.columns
                  .get(name)
                  .orElseGet(() -> Column.unseen(++t.lastColumn, name, Truth.YES))
                  .withExists(Truth.YES);
          t.columns = t.columns.with(change.apply(column));
          t.departedColumns = t.departedColumns.minus(name);
        });
  }

  /** The tables that inherit what a statement does to a table: none behind ONLY. */
  List<Integer> heirs(int table, boolean only) {
    return only ? List.of() : List.copyOf(table(table).children());
  }

  Optional<Integer> typeId(TypeName type) {
    TypeName element = new TypeName(type.schema(), type.name(), type.modifiers(), 0, type.span());
    return schema().type(element).map(UserType::id);
  }

  /** A name that the server made, standing where what it names was written. */
  static Identifier identifier(String name, Span span) {
    return new Identifier(name, name, span);
  }

  /** A name as a generated one is checked: that of a relation. */
  String newRelationName(String schema, String table, Optional<String> columns, String label) {
    return GeneratedName.choose(table, columns, label, n -> draft.isRelation(schema, n));
  }

  /** A name for a constraint without an index. */
  String newConstraintName(String schema, String table, Optional<String> columns, String label) {
    return GeneratedName.choose(table, columns, label, n -> draft.isConstraint(schema, n));
  }

  /** A name for a constraint with an index, which both have. */
  String newKeyName(String schema, String table, Optional<String> columns, String label) {
    return GeneratedName.choose(
        table, columns, label, n -> draft.isRelation(schema, n) || draft.isConstraint(schema, n));
  }
}
