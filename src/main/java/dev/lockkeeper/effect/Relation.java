package dev.lockkeeper.effect;

import java.util.Optional;

/**
 * A table, view, sequence or index as a report names it.
 *
 * @param sql as SQL prints it: folded, quoted where needed, with a schema where one was written
 * @param tableId the id of the table in the schema before the statement; absent when it is no
 *     table, or none that was seen
 */
public record Relation(String sql, Optional<Integer> tableId) {
  @Override
  public String toString() {
    return sql;
  }
}
