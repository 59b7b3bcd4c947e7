package dev.lockkeeper.schema;

import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A view or a materialized view.
 *
 * @param materialized whether it keeps its rows
 * @param columns the names of its columns in order; absent when they do not follow from its text
 * @param query what it selects, as written; absent when its creation was not seen
 * @param reads the ids of the tables and views that its query names
 * @param mentions the names that its query mentions, {@code *} among them when it is written; names
 *     of the moment of columns renamed since are added
 * @param written what its query calls tables and columns
 * @param filled whether a materialized view has been given its rows
 */
public record View(
    int id,
    String schema,
    String name,
    Truth exists,
    Optional<Birth> birth,
    boolean materialized,
    Optional<List<String>> columns,
    Optional<Query> query,
    Set<Integer> reads,
    Set<String> mentions,
    WrittenNames written,
    Truth filled)
    implements SchemaObject {
  public View {
    columns = columns.map(List::copyOf);
    reads = Set.copyOf(reads);
    mentions = Set.copyOf(mentions);
  }

  @Override
  public ObjectKind kind() {
    return materialized ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW;
  }

  @Override
  public View named(String nextSchema, String next) {
    return new View(
        id,
        nextSchema,
        next,
        exists,
        birth,
        materialized,
        columns,
        query,
        reads,
        mentions,
        written,
        filled);
  }

  @Override
  public View withExists(Truth next) {
    return new View(
        id,
        schema,
        name,
        next,
        birth,
        materialized,
        columns,
        query,
        reads,
        mentions,
        written,
        filled);
  }

  View withRenamedColumn(int table, String from, String to) {
    Set<String> next = new HashSet<>(mentions);
    next.add(to);
    return new View(
        id,
        schema,
        name,
        exists,
        birth,
        materialized,
        columns,
        query,
        reads,
        next,
        written.renamed(table, from, to),
        filled);
  }

  View withColumns(Optional<List<String>> next) {
    return new View(
        id,
        schema,
        name,
        exists,
        birth,
        materialized,
        next,
        query,
        reads,
        mentions,
        written,
        filled);
  }

  View withFilled(Truth next) {
    return new View(
        id,
        schema,
        name,
        exists,
        birth,
        materialized,
        columns,
        query,
        reads,
        mentions,
        written,
        next);
  }
}
