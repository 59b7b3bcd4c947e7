package dev.lockkeeper.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a view's query, as written, calls tables and columns that may be called otherwise by now.
 *
 * @param tables the ids of the tables and views by their names in the query; a name that two of
 *     them have is left out
 * @param columns names in the query of columns renamed since, by table and by name of the moment
 */
public record WrittenNames(Map<String, Integer> tables, Map<Integer, Map<String, String>> columns) {
  public WrittenNames {
    tables = Map.copyOf(tables);
    columns = Map.copyOf(columns);
  }

  /** The names in the query of a table. */
  Set<String> of(int table) {
    return tables.entrySet().stream()
        .filter(entry -> entry.getValue() == table)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The name in the query of a table's column. */
  String of(int table, String column) {
    return columns.getOrDefault(table, Map.of()).getOrDefault(column, column);
  }

  WrittenNames renamed(int table, String from, String to) {
    Map<String, String> ofTable = new HashMap<>(columns.getOrDefault(table, Map.of()));
    ofTable.put(to, of(table, from));
    ofTable.remove(from);
    Map<Integer, Map<String, String>> next = new HashMap<>(columns);
    next.put(table, Map.copyOf(ofTable));
    return new WrittenNames(tables, next);
  }
}
