package dev.lockkeeper.suppress.baseline;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What the text of a baseline's file turned out to be. */
public sealed interface BaselineReading {

  /** A baseline. */
  record Entries(NavigableSet<BaselineEntry> entries) implements BaselineReading {
    public Entries {
      entries = Collections.unmodifiableNavigableSet(new TreeSet<>(entries));
    }
  }

  /**
   * None.
   *
   * @param line 1-based
   * @param column 1-based, in UTF-16 units; a byte order mark is no column
   * @param reason what is wrong there, in words for a person
   */
  record Damage(int line, int column, String reason) implements BaselineReading {}
}
