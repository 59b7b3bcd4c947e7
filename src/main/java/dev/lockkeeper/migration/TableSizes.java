package dev.lockkeeper.migration;

import java.util.Map;
import java.util.Optional;

/**
 * The sizes of an installation's tables, as far as somebody told them.
 *
 * @param byName by the name as SQL prints it; without a schema it is {@code public}'s
 */
public record TableSizes(Map<String, TableSize> byName) {
  private static final String PUBLIC = "public.";

  /** No size is known. */
  public static final TableSizes UNKNOWN = new TableSizes(Map.of());

  public TableSizes {
    byName = Map.copyOf(byName);
  }

  /**
   * The size of a table.
   *
   * @param table as SQL prints it
   */
  public Optional<TableSize> of(String table) {
    return Optional.ofNullable(byName.get(withoutPublic(table)));
  }

  /** A table's name as sizes are kept by. */
  public static String withoutPublic(String table) {
    return table.startsWith(PUBLIC) ? table.substring(PUBLIC.length()) : table;
  }
}
