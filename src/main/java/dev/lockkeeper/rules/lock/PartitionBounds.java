package dev.lockkeeper.rules.lock;

import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TableOperation.CreateTable.PartitionBy;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bounds of a partition as a condition of its rows, which a validated CHECK can say before the
 * partition is attached (manual, ALTER TABLE, "ATTACH PARTITION").
 *
 * @param condition what holds for each row
 */
record PartitionBounds(String condition) {
  private static final Pattern RANGE =
      Pattern.compile("(?is)FOR\\s+VALUES\\s+FROM\\s*\\(([^(),]+)\\)\\s*TO\\s*\\(([^(),]+)\\)");

  private static final Pattern LIST = Pattern.compile("(?is)FOR\\s+VALUES\\s+IN\\s*\\(([^()]+)\\)");

  private static final Pattern WORD = Pattern.compile("(?i)\\b(?:MINVALUE|MAXVALUE|NULL)\\b");

  /** Absent for more than one column, expressions, and values that are none. */
  static Optional<PartitionBounds> of(Optional<PartitionBy> by, String bounds) {
    List<String> key =
        by.stream()
            .flatMap(partitionBy -> partitionBy.columns().stream())
            .flatMap(element -> element.column().stream())
            .map(column -> column.sql())
            .toList();
    boolean isOne = key.size() == 1 && by.get().columns().size() == 1;
    if (!isOne || WORD.matcher(bounds).find()) {
      return Optional.empty();
    }
    String column = key.get(0);
    Matcher range = RANGE.matcher(bounds.strip());
    if (range.matches()) {
      return Optional.of(
          new PartitionBounds(
              "%s IS NOT NULL AND %s >= %s AND %s < %s"
                  .formatted(
                      column, column, range.group(1).strip(), column, range.group(2).strip())));
    }
    Matcher list = LIST.matcher(bounds.strip());
    return list.matches()
        ? Optional.of(
            new PartitionBounds(
                "%s IS NOT NULL AND %s IN (%s)".formatted(column, column, list.group(1).strip())))
        : Optional.empty();
  }

  /** A CHECK of a table, named for the partition, with the commands that make and unmake it. */
  record Proof(String table, String name, String condition) {
    Command add() {
      return Command.sql(addAtOnce().sql() + " NOT VALID");
    }

    /** On a table that is empty yet. */
    Command addAtOnce() {
      return Command.harmless(
          "ALTER TABLE %s\n  ADD CONSTRAINT %s CHECK (%s)".formatted(table, name, condition));
    }

    Command validate() {
      return Command.harmless("ALTER TABLE %s VALIDATE CONSTRAINT %s".formatted(table, name));
    }

    Command drop() {
      return Command.sql("ALTER TABLE %s DROP CONSTRAINT %s".formatted(table, name));
    }
  }

  /** That the rows of a table fit into the partition. */
  Proof within(String table, ObjectName partition) {
    return new Proof(table, name(partition, "within"), condition);
  }

  /** That no row of the default partition does. */
  Proof outside(String table, ObjectName partition) {
    return new Proof(table, name(partition, "outside"), "NOT (" + condition + ")");
  }

  private static String name(ObjectName partition, String suffix) {
    return SqlText.chosen(partition, List.of("rows"), suffix);
  }
}
