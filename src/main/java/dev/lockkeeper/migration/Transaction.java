package dev.lockkeeper.migration;

import java.util.Locale;

/**
 * A transaction of a body.
 *
 * @param number counts from 1 in its file and direction
 * @param openedBy who opened it
 */
public record Transaction(int number, OpenedBy openedBy) {
  /** Who opened a transaction. */
  public enum OpenedBy {
    /** The migration tool, around the statements. */
    TOOL,
    /** A BEGIN in the file. */
    STATEMENT,
    /** The server, because several statements came as one string. */
    IMPLICIT;

    /** {@code tool}, {@code statement} or {@code implicit}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
