package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.schema.Reference;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.SchemaObject;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.TableConstraint;
import dev.lockkeeper.schema.Truth;
import dev.lockkeeper.schema.UserType;
import dev.lockkeeper.schema.View;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the history knows to depend on an object, which CASCADE drops with it (manual, "Dependency
 * Tracking"): the words for a message, in order.
 */
final class Dependents {
  private static final int MOST = 4;

  private final Set<String> names = new TreeSet<>();
  private final Set<String> drops = new LinkedHashSet<>();

  private Dependents() {}

  /** Nothing that is known. */
  static Dependents none() {
    return new Dependents();
  }

  /** Views and foreign keys. */
  static Dependents of(Table table, Schema schema) {
    Dependents dependents = new Dependents();
    schema.viewsOn(table).forEach(view -> dependents.add(view, schema));
    schema.foreignKeysTo(table).forEach(dependents::add);
    return dependents;
  }

  /** The views that may read a column, and the foreign keys that reference it. */
  static Dependents of(Table table, String column, Schema schema) {
    Dependents dependents = new Dependents();
    schema.viewsOn(table).stream()
        .filter(view -> schema.viewReads(view, table, column) != Truth.NO)
        .forEach(view -> dependents.add(view, schema));
    schema.foreignKeysTo(table).stream()
        .filter(key -> key.constraint().referencedColumns().contains(column))
        .forEach(dependents::add);
    return dependents;
  }

  /** The foreign keys that need a key. */
  static Dependents of(Table table, TableConstraint key, Schema schema) {
    Dependents dependents = new Dependents();
    Set<String> columns = new HashSet<>(key.columns());
    if (key.indexId().isPresent()) {
      schema.foreignKeysTo(table).stream()
          .filter(other -> columns.equals(Set.copyOf(other.constraint().referencedColumns())))
          .forEach(dependents::add);
    }
    return dependents;
  }

  /** The columns of a type, the views on a view, what a schema holds. */
  static Dependents of(SchemaObject object, Schema schema) {
    Dependents dependents = new Dependents();
    if (object instanceof UserType type) {
      for (Schema.ColumnUse use : schema.columnsOf(type)) {
        dependents.names.add(
            "column " + use.table().sql() + "." + Identifier.quoted(use.column().name()));
      }
    } else if (object instanceof View view) {
      dependents.addReadersOf(view, schema);
    }
    return dependents;
  }

  /** What a schema holds under names of its own. */
  static Dependents ofSchema(String name, Schema schema) {
    Dependents dependents = new Dependents();
    schema.objects().stream()
        .filter(object -> object.schema().equals(name) && object.exists() != Truth.NO)
        .filter(object -> object instanceof Table || object instanceof View)
        .forEach(object -> dependents.names.add(words(object)));
    return dependents;
  }

  private static String words(SchemaObject object) {
    return object.kind().words() + " " + object.sql();
  }

  /** A view, after the views that read it. */
  private void add(View view, Schema schema) {
    if (names.add(words(view))) {
      addReadersOf(view, schema);
      drops.add("DROP " + view.kind().words().toUpperCase(Locale.ROOT) + " " + view.sql());
    }
  }

  private void addReadersOf(View view, Schema schema) {
    schema.objects().stream()
        .filter(View.class::isInstance)
        .map(View.class::cast)
        .filter(other -> other.reads().contains(view.id()) && other.exists() != Truth.NO)
        .forEach(other -> add(other, schema));
  }

  private void add(Reference key) {
    names.add(
        "foreign key %s of %s"
            .formatted(Identifier.quoted(key.constraint().name()), key.table().sql()));
    drops.add(
        "ALTER TABLE %s DROP CONSTRAINT %s"
            .formatted(key.table().sql(), Identifier.quoted(key.constraint().name())));
  }

  /** The statements that drop the views and foreign keys by their names, in an order that works. */
  List<String> drops() {
    return List.copyOf(drops);
  }

  /** Whether nothing is known to go. */
  boolean isEmpty() {
    return names.isEmpty();
  }

  /** {@code view a, view b and whatever else depends on it}. */
  String words() {
    return names.isEmpty()
        ? "every object that depends on it"
        : list() + " and whatever else depends on it";
  }

  /** {@code view a, view b, 3 more objects}. */
  String list() {
    List<String> shown = names.stream().limit(MOST).toList();
    int more = names.size() - shown.size();
    Stream<String> rest = more == 0 ? Stream.empty() : Stream.of(more + " more objects");
    return Stream.concat(shown.stream(), rest).collect(Collectors.joining(", "));
  }
}
