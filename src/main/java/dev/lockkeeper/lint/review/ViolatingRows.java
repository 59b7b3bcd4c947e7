package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Constraint.ForeignKey;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries for the rows that a constraint refuses: PostgreSQL's SQL, without semicolons. */
final class ViolatingRows {
  private static final String SOME = "\nLIMIT 10";

  private ViolatingRows() {}

  /** Any row at all. */
  static String any(Table table) {
    return "SELECT * FROM " + table.sql() + "\nLIMIT 1";
  }

  /** Those without a value in a column. */
  static String nulls(Table table, String column) {
    return "SELECT * FROM %s\nWHERE %s IS NULL".formatted(table.sql(), Identifier.quoted(column))
        + SOME;
  }

  /** Those that meet a condition. */
  static String meeting(Table table, String condition) {
    return "SELECT * FROM %s\nWHERE %s".formatted(table.sql(), condition) + SOME;
  }

  /** Those for which a condition is false; NULL satisfies a CHECK. */
  static String failing(Table table, Expression condition) {
    return "SELECT * FROM %s\nWHERE NOT %s"
            .formatted(table.sql(), SqlText.parenthesised(condition.text()))
        + SOME;
  }

  /** Values that stand in several rows. */
  static String duplicates(Table table, Constraint.Key key, boolean nullsNotDistinct) {
    List<String> columns = key.columns().stream().map(Identifier::sql).toList();
    return duplicates(table, columns, nullsNotDistinct ? List.of() : columns, "");
  }

  /** Likewise of a unique index. */
  static String duplicates(Table table, CreateIndex index) {
    List<String> keys = index.columns().stream().map(ViolatingRows::key).toList();
    String where = index.where().map(w -> SqlText.parenthesised(w.text())).orElse("");
    return duplicates(table, keys, index.nullsNotDistinct() ? List.of() : keys, where);
  }

  private static String key(IndexElement element) {
    return element
        .expression()
        .map(expression -> SqlText.parenthesised(expression.text()))
        .orElseGet(element::text);
  }

  private static String duplicates(
      Table table, List<String> keys, List<String> distinctNulls, String where) {
    List<String> conditions = new ArrayList<>();
    distinctNulls.forEach(key -> conditions.add(key + " IS NOT NULL"));
    if (!where.isEmpty()) {
      conditions.add(where);
    }
    String joined = String.join(", ", keys);
    return "SELECT %s, count(*)\nFROM %s%s\nGROUP BY %s\nHAVING count(*) > 1"
            .formatted(
                joined,
                table.sql(),
                conditions.isEmpty() ? "" : "\nWHERE " + String.join(" AND ", conditions),
                IntStream.rangeClosed(1, keys.size())
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(", ")))
        + SOME;
  }

  /**
   * Those that reference what is not there.
   *
   * @param referenced its columns, in the order of the key's
   */
  static String orphans(Table table, ForeignKey key, Table parent, List<String> referenced) {
    List<String> given = new ArrayList<>();
    List<String> matches = new ArrayList<>();
    for (int i = 0; i < referenced.size(); i++) {
      String column = "c." + key.columns().get(i).sql();
      given.add(column + " IS NOT NULL");
      matches.add("p." + Identifier.quoted(referenced.get(i)) + " = " + column);
    }
    return "SELECT c.* FROM %s AS c\nWHERE %s\n  AND NOT EXISTS (SELECT 1 FROM %s AS p WHERE %s)"
            .formatted(
                table.sql(),
                String.join(" AND ", given),
                parent.sql(),
                String.join(" AND ", matches))
        + SOME;
  }

  /** How many rows a condition picks; all without one. */
  static String count(Table table, String condition) {
    return "SELECT count(*) FROM %s%s"
        .formatted(table.sql(), condition.isEmpty() ? "" : "\nWHERE " + condition);
  }
}
