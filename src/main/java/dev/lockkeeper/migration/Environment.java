package dev.lockkeeper.migration;

import dev.lockkeeper.operation.TablePattern;
import java.util.Set;

/**
 * What is known of the installation and stands in no migration.
 *
 * @param hotTables tables that are busy, as {@link TablePattern} takes them
 * @param timeoutsOnConnection whether every connection comes with a lock_timeout
 * @param completeHistory whether the history is said to start from nothing
 * @param sizes how big tables are
 */
public record Environment(
    Set<String> hotTables,
    boolean timeoutsOnConnection,
    boolean completeHistory,
    TableSizes sizes) {
  public Environment {
    hotTables = Set.copyOf(hotTables);
  }

  /** An installation of whose sizes nothing is known. */
  public Environment(Set<String> hotTables, boolean timeoutsOnConnection, boolean completeHistory) {
    this(hotTables, timeoutsOnConnection, completeHistory, TableSizes.UNKNOWN);
  }

  /**
   * Whether a table is one of the busy ones, or a large one, whose queries take long.
   *
   * @param table as SQL prints it
   */
  public boolean isHot(String table) {
    return TablePattern.anyMatches(hotTables, table)
        || sizes.of(table).filter(TableSize::isLarge).isPresent();
  }

  /**
   * Whether a table is known to be so small, and not busy, that work on all of it is over at once.
   *
   * @param table as SQL prints it
   */
  public boolean isSmall(String table) {
    return !isHot(table) && sizes.of(table).filter(TableSize::isSmall).isPresent();
  }

  /** The same with sizes. */
  public Environment with(TableSizes known) {
    return new Environment(hotTables, timeoutsOnConnection, completeHistory, known);
  }

  /** The same, of a history that starts from nothing, or from all there was. */
  public Environment withCompleteHistory() {
    return new Environment(hotTables, timeoutsOnConnection, true, sizes);
  }

  /** Nothing is known. */
  public static Environment unknown() {
    return new Environment(Set.of(), false, false);
  }
}
