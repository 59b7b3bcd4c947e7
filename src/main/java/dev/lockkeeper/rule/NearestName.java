package dev.lockkeeper.rule;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody probably meant. */
public final class NearestName {
  private NearestName() {}

  /**
   * The candidate with the fewest edits, the first of several; absent when it would take more than
   * a third of the name's length. Case does not count, nor does whether words are parted by hyphens
   * or low lines.
   */
  public static Optional<String> of(String written, Collection<String> candidates) {
    return of(written, candidates, Math.max(1, written.length() / 3));
  }

  /** Likewise with as many edits as {@code limit} allows. */
  public static Optional<String> of(String written, Collection<String> candidates, int limit) {
    String folded = folded(written);
    String best = "";
    int fewest = limit + 1;
    for (String candidate : candidates) {
      int edits = distance(folded, folded(candidate));
      if (edits < fewest) {
        fewest = edits;
        best = candidate;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Insertions, deletions, substitutions, and neighbours that changed places. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
