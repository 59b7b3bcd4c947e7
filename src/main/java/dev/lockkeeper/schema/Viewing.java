package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Query;
import dev.lockkeeper.operation.ViewOperation.CreateMaterializedView;
import dev.lockkeeper.operation.ViewOperation.CreateView;
import dev.lockkeeper.operation.ViewOperation.RefreshMaterializedView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Views and materialized views come and are filled. */
final class Viewing {
  private final Change change;
  private final Creating creating;

  Viewing(Change change, Creating creating) {
    this.change = change;
    this.creating = creating;
  }

  void create(CreateView create) {
    String schema = create.temporary() ? Schema.TEMPORARY : change.schema().homeOf(create.name());
    ObjectName qualified =
        new ObjectName(Optional.of(Change.identifier(schema, create.span())), create.name().name());
    Optional<View> old = change.schema().view(qualified).filter(v -> create.orReplace());
    Truth absent =
        old.isPresent()
            ? Truth.NO
            : create.orReplace() ? change.schema().isHistoryComplete() : Truth.YES;
    Optional<Birth> birth =
        old.map(View::birth).orElseGet(() -> change.birth(create.span(), absent));
    if (old.isPresent()) {
      int id = old.get().id();
      old.get().reads().forEach(read -> change.draft().unread(read, id));
    } else {
      change.schema().relation(qualified).ifPresent(change.draft()::remove);
    }
    put(
        old.map(View::id).orElseGet(() -> change.draft().newId()),
        qualified,
        birth,
        false,
        create.columns(),
        create.query(),
        Truth.YES);
  }

  void create(CreateMaterializedView create) {
    String schema = change.schema().homeOf(create.name());
    Optional<Truth> absent = creating.makeRoom(schema, create.name().name(), create.ifNotExists());
    if (absent.isEmpty()) {
      return;
    }
    put(
        change.draft().newId(),
        new ObjectName(Optional.of(Change.identifier(schema, create.span())), create.name().name()),
        change.birth(create.span(), absent.get()),
        true,
        create.columns(),
        create.query(),
        Truth.of(!create.withNoData()));
  }

  private void put(
      int id,
      ObjectName name,
      Optional<Birth> birth,
      boolean materialized,
      List<Identifier> columns,
      Query query,
      Truth filled) {
    QueryNames names = QueryNames.of(query);
    Set<Integer> reads = new HashSet<>();
    Map<String, Integer> called = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (ObjectName table : names.tables()) {
      Optional<Integer> read = table.name().sameAs(name.name()) ? Optional.empty() : read(table);
      if (read.isPresent()) {
        reads.add(read.get());
        Integer other = called.put(table.name().value(), read.get());
        if (other != null && !other.equals(read.get())) {
          ambiguous.add(table.name().value());
        }
      }
    }
    called.keySet().removeAll(ambiguous);
    Optional<List<String>> written =
        columns.isEmpty() ? Optional.empty() : Optional.of(Constraining.values(columns));
    change
        .draft()
        .put(
            new View(
                id,
                name.schema().orElseThrow().value(),
                name.name().value(),
                Truth.YES,
                birth,
                materialized,
                written,
                Optional.of(query),
                reads,
                expanded(names.mentions(), reads),
                new WrittenNames(called, Map.of()),
                filled));
  }

  /**
   * The names with those of all columns in the place of {@code *}, where they are known: the server
   * writes them out when the view is created, and what is added later is not read (manual, CREATE
   * VIEW, "Notes").
   */
  private Set<String> expanded(Set<String> mentions, Set<Integer> reads) {
    if (!mentions.contains("*") || !reads.stream().allMatch(this::hasKnownColumns)) {
      return mentions;
    }
    Set<String> names = new HashSet<>(mentions);
    names.remove("*");
    for (int id : reads) {
      change.table(id).columns().forEach(column -> names.add(column.name()));
    }
    return names;
  }

  private boolean hasKnownColumns(int id) {
    return change
        .schema()
        .object(id)
        .filter(o -> o instanceof Table t && t.areColumnsKnown())
        .isPresent();
  }

  private Optional<Integer> read(ObjectName name) {
    Optional<SchemaObject> found = change.schema().relation(name);
    return found.isPresent() ? found.map(SchemaObject::id) : change.table(name);
  }

  void refresh(RefreshMaterializedView refresh) {
    change
        .schema()
        .view(refresh.name())
        .ifPresent(v -> change.draft().put(v.withFilled(Truth.of(!refresh.withNoData()))));
  }
}
