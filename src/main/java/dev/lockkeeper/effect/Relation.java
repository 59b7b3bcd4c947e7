package dev.lockkeeper.effect;

import java.util.Optional;

/**
 * A table, view, sequence or index as a report names it.
 *
 * @param sql as SQL prints it: folded, quoted where needed, with a schema where one was written
 * @param tableId the id, in the schema before the statement, of the table or view that it is or, as
 *     an index or a sequence, belongs to; absent for what was never seen
 * @param part whether it is an index, or a sequence, of that table
 */
public record Relation(String sql, Optional<Integer> tableId, boolean part) {
  /** A table or a view. */
  public Relation(String sql, Optional<Integer> tableId) {
    this(sql, tableId, false);
  }

  @Override
  public String toString() {
    return sql;
  }
}
