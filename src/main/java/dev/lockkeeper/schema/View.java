package dev.lockkeeper.schema;

import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.Query;
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
    Truth filled)
    implements SchemaObject {
  public View {
    columns = columns.map(List::copyOf);
  }

  @Override
  public ObjectKind kind() {
    return materialized ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW;
  }
}
