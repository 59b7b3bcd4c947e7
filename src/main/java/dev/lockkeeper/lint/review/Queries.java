package dev.lockkeeper.lint.review;

import dev.lockkeeper.lint.review.Check.Expects;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checks of a migration as they are put together, each query once. */
final class Queries {
  private final Before before;
  private final Map<String, Check> bySql = new LinkedHashMap<>();

  Queries(Before before) {
    this.before = before;
  }

  /**
   * Rows that a step refuses. Where an earlier step writes the table, it may be what repairs them.
   *
   * @param words what such rows are
   */
  void refuse(String words, Table table, Ran at, String sql) {
    refuse(words, table, at, sql, sql);
  }

  /**
   * Likewise with another query where an earlier step is to repair them.
   *
   * @param toRepair what tells how many there are
   */
  void refuse(String words, Table table, Ran at, String sql, String toRepair) {
    Optional<Ran> writer = before.writer(table, at);
    if (writer.isPresent()) {
      put(
          new Check(
              "%s: step %d is to leave none for step %d"
                  .formatted(words, writer.get().number(), at.number()),
              Expects.A_NUMBER,
              toRepair));
    } else {
      mustBeEmpty(words + ": step " + at.number() + " fails on them", sql);
    }
  }

  /** What must not be there. */
  void mustBeEmpty(String words, String sql) {
    put(new Check(words, Expects.NO_ROWS, sql));
  }

  /** What only tells how much there is. */
  void tell(String words, String sql) {
    put(new Check(words, Expects.A_NUMBER, sql));
  }

  private void put(Check check) {
    bySql.putIfAbsent(check.sql(), check);
  }

  List<Check> all() {
    return new ArrayList<>(bySql.values());
  }
}
