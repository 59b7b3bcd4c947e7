package dev.lockkeeper.rule;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody probably meant. */
public final class NearestName {
  private NearestName() {}

  /**
   * The candidate with the fewest edits, the first of several; absent when it would take more than
   * a third of the name's length. Names are in lower case and with hyphens; the written one need
   * not be.
   */
  public static Optional<String> of(String written, Collection<String> candidates) {
    String folded = written.toLowerCase(Locale.ROOT).replace('_', '-');
    int limit = Math.max(1, written.length() / 3);
    String best = "";
    int fewest = limit + 1;
    for (String candidate : candidates) {
      int edits = distance(folded, candidate);
      if (edits < fewest) {
        fewest = edits;
        best = candidate;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
