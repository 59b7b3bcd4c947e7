package dev.lockkeeper.migration;

import java.util.Locale;

/** Whether a body applies a migration or takes it back. */
public enum Direction {
  UP,
  DOWN;

  /** {@code up} or {@code down}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
