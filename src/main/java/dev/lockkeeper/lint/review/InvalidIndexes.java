package dev.lockkeeper.lint.review;

import dev.lockkeeper.schema.Table;

/** Queries for indexes that no query uses (manual, "pg_index", indisvalid). */
final class InvalidIndexes {
  private InvalidIndexes() {}

  /** Those of a table. */
  static String of(Table table) {
    return "SELECT indexrelid::regclass AS index FROM pg_index\nWHERE indrelid = %s AND NOT indisvalid"
        .formatted(Literal.relation(table.sql()));
  }

  /** An index, where it is one of them. */
  static String named(String sql) {
    return "SELECT indexrelid::regclass AS index FROM pg_index\nWHERE indexrelid = %s AND NOT indisvalid"
        .formatted(Literal.relation(sql));
  }
}
