package dev.lockkeeper.config;

import java.util.Comparator;

/**
 * Something that cannot hold.
 *
 * @param origin where it was written
 * @param message what is wrong, in one line
 */
public record Mistake(Origin origin, String message) implements Comparable<Mistake> {
  private static final Comparator<Mistake> ORDER =
      Comparator.comparing(Mistake::origin, Origin.ORDER).thenComparing(Mistake::message);

  @Override
  public int compareTo(Mistake other) {
    return ORDER.compare(this, other);
  }

  /** The message; behind its place, where that is in a file. */
  @Override
  public String toString() {
    return origin instanceof Origin.InFile ? origin + ": " + message : message;
  }
}
