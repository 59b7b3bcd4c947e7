package dev.lockkeeper.rule;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Target;

/** Changes of many rows, a few thousand at a time, so that no lock on a row is held for long. */
public final class Batches {
  private static final int SIZE = 5000;

  private Batches() {}

  /** What to do with a batch. */
  public static Command remark() {
    return Command.remark(
        "repeat, each time in a transaction of its own, until no row is changed:");
  }

  /** {@code UPDATE t SET ...} of some of the rows that {@code condition} still finds. */
  public static Command update(Target target, ObjectName table, String set, String condition) {
    return Command.harmless(
        "UPDATE %s\n  SET %s%s".formatted(table, set, some(target, table, condition)));
  }

  /** Likewise of those that {@code condition} finds. */
  public static Command delete(Target target, ObjectName table, String condition) {
    return Command.harmless("DELETE FROM %s%s".formatted(table, some(target, table, condition)));
  }

  /** {@code DELETE FROM t} of some of the rows. */
  public static Command delete(Target target, ObjectName table) {
    return Command.harmless("DELETE FROM %s%s".formatted(table, some(target, table, "")));
  }

  private static String some(Target target, ObjectName table, String condition) {
    return someOf(target.dialect(), table.sql(), condition);
  }

  /**
   * What makes a statement that writes a table write only some of its rows, in the dialect's own
   * way; to stand behind it.
   *
   * @param condition of the rows that are still to be written; empty for all
   */
  public static String someOf(Dialect dialect, String table, String condition) {
    String where = condition.isEmpty() ? "" : " WHERE " + condition;
    return switch (dialect) {
      case POSTGRESQL ->
          "\n  WHERE ctid = ANY (ARRAY(\n    SELECT ctid FROM %s%s LIMIT %d))"
              .formatted(table, where, SIZE);
      case SQLITE ->
          "\n  WHERE rowid IN (\n    SELECT rowid FROM %s%s LIMIT %d)"
              .formatted(table, where, SIZE);
      case MYSQL, MARIADB ->
          "\n  WHERE %s\n  LIMIT %d".formatted(condition.isEmpty() ? "TRUE" : condition, SIZE);
    };
  }

  /** A condition that two values differ, NULL being a value, in the words of a dialect. */
  public static String differs(Target target, String left, String right) {
    return switch (target.dialect()) {
      case POSTGRESQL -> "%s IS DISTINCT FROM %s".formatted(left, right);
      case SQLITE -> "%s IS NOT %s".formatted(left, right);
      case MYSQL, MARIADB -> "NOT (%s <=> %s)".formatted(left, right);
    };
  }
}
