package dev.lockkeeper.migration;

import java.util.Set;

/**
 * What is known of the installation and stands in no migration.
 *
 * @param hotTables tables that are busy, as the server stores their names
 * @param timeoutsOnConnection whether every connection comes with a lock_timeout
 * @param completeHistory whether the history is said to start from nothing
 */
public record Environment(
    Set<String> hotTables, boolean timeoutsOnConnection, boolean completeHistory) {
  public Environment {
    hotTables = Set.copyOf(hotTables);
  }

  /** Nothing is known. */
  public static Environment unknown() {
    return new Environment(Set.of(), false, false);
  }
}
