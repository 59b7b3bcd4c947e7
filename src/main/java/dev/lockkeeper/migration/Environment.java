package dev.lockkeeper.migration;

import dev.lockkeeper.operation.TablePattern;
import java.util.Set;

/**
 * What is known of the installation and stands in no migration.
 *
 * @param hotTables tables that are busy, as {@link TablePattern} takes them
 * @param timeoutsOnConnection whether every connection comes with a lock_timeout
 * @param completeHistory whether the history is said to start from nothing
 */
public record Environment(
    Set<String> hotTables, boolean timeoutsOnConnection, boolean completeHistory) {
  public Environment {
    hotTables = Set.copyOf(hotTables);
  }

  /**
   * Whether a table is one of the busy ones.
   *
   * @param table as SQL prints it
   */
  public boolean isHot(String table) {
    return TablePattern.anyMatches(hotTables, table);
  }

  /** The same, of a history that starts from nothing, or from all there was. */
  public Environment withCompleteHistory() {
    return new Environment(hotTables, timeoutsOnConnection, true);
  }

  /** Nothing is known. */
  public static Environment unknown() {
    return new Environment(Set.of(), false, false);
  }
}
