package dev.lockkeeper.rule.refusal;

import dev.lockkeeper.rule.NearestName;
import java.util.List;
import java.util.Optional;

/** Names that were meant to be another. */
final class Misspelling {
  private static final int SHORTEST = 4;
  private static final int LONG = 8;

  private Misspelling() {}

  /**
   * The name that was probably meant: one edit away, or two of a long one, and not the next of a
   * row of numbered ones ({@code events_2024_01}, {@code events_2024_02}), which somebody else may
   * have made.
   */
  static Optional<String> of(String written, List<String> known) {
    if (written.length() < SHORTEST) {
      return Optional.empty();
    }
    return nearest(written, known)
        .filter(name -> !withoutDigits(name).equals(withoutDigits(written)));
  }

  /** The name that is near one which is missing for certain. */
  static Optional<String> nearest(String written, List<String> known) {
    return NearestName.of(written, known, written.length() < LONG ? 1 : 2);
  }

  private static String withoutDigits(String name) {
    return name.replaceAll("[0-9]+", "");
  }
}
