package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Index;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.TableConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What DROP COLUMN takes along without a word although other columns have a share in it (manual,
 * ALTER TABLE, "DROP COLUMN"): indexes, constraints and statistics. What stands on the dropped
 * columns alone is not among it, but for the primary key; nor is that for which something of its
 * kind stays.
 */
final class Companions {
  private Companions() {}

  /**
   * The words for them, those left out that an earlier drop of the same statement takes: {@code
   * index i}, {@code check c}.
   */
  static List<String> of(DropColumn drop, RuleContext context) {
    Schema schema = context.before();
    Table table = context.before(drop.table().table());
    String column = drop.column().value();
    Set<String> earlier = new HashSet<>();
    Set<String> all = new HashSet<>();
    boolean reached = false;
    for (Operation operation : context.statement().operations()) {
      if (operation instanceof DropColumn other
          && other.table().table().sql().equals(drop.table().table().sql())) {
        reached |= other.equals(drop);
        all.add(other.column().value());
        if (!reached) {
          earlier.add(other.column().value());
        }
      }
    }
    List<String> words = new ArrayList<>();
    for (TableConstraint constraint : table.constraints()) {
      Set<String> rest = without(constraint.columns(), all);
      boolean shared = !rest.isEmpty() || constraint.isPrimaryKey();
      if (constraint.columns().contains(column)
          && constraint.exists().holds()
          && shared
          && earlier.stream().noneMatch(constraint.columns()::contains)
          && !isReplaced(constraint, rest, all, table)) {
        words.add(kind(constraint) + " " + Identifier.quoted(constraint.name()));
      }
    }
    for (Index index : schema.indexesOn(table, column)) {
      Set<String> rest = without(keys(index, table), all);
      if (!rest.isEmpty()
          && !index.isOfConstraint()
          && index.exists().holds()
          && earlier.stream().noneMatch(e -> schema.indexesOn(table, e).contains(index))
          && !isReplaced(index, rest, all, table, schema)) {
        words.add("index " + Identifier.quoted(index.name()));
      }
    }
    schema.statisticsOn(table, column).stream()
        .filter(s -> earlier.stream().noneMatch(e -> schema.statisticsOn(table, e).contains(s)))
        .forEach(s -> words.add("statistics " + Identifier.quoted(s.name())));
    return words;
  }

  private static String kind(TableConstraint constraint) {
    String kind = constraint.definition().constraint();
    return kind.endsWith(" key") ? kind : kind + " constraint";
  }

  private static Set<String> keys(Index index, Table table) {
    return table.columns().stream()
        .map(Column::name)
        .filter(index::keysOn)
        .collect(Collectors.toSet());
  }

  private static Set<String> without(Collection<String> columns, Set<String> dropped) {
    Set<String> rest = new HashSet<>(columns);
    rest.removeAll(dropped);
    return rest;
  }

  /** Whether a constraint of its kind stays that holds for what is left of its columns. */
  private static boolean isReplaced(
      TableConstraint constraint, Set<String> rest, Set<String> dropped, Table table) {
    return !rest.isEmpty()
        && table.constraints().stream()
            .filter(other -> kind(other).equals(kind(constraint)) && other.exists().holds())
            .filter(other -> dropped.stream().noneMatch(other.columns()::contains))
            .filter(
                other -> !other.isCheck() || other.columns().size() == constraint.columns().size())
            .anyMatch(other -> other.columns().containsAll(rest));
  }

  private static boolean isReplaced(
      Index index, Set<String> rest, Set<String> dropped, Table table, Schema schema) {
    return schema.indexesOf(table).stream()
        .filter(other -> other.unique() == index.unique() && other.exists().holds())
        .filter(
            other -> dropped.stream().noneMatch(d -> schema.indexesOn(table, d).contains(other)))
        .anyMatch(other -> keys(other, table).containsAll(rest));
  }
}
