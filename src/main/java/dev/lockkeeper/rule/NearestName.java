package dev.lockkeeper.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

  /**
   * The candidates of which a part is nearest to what was written, those with the fewest edits
   * first; none where a part would take more than a quarter of the written length.
   *
   * @param most how many at most
   */
  public static List<String> byPart(String written, Collection<String> candidates, int most) {
    String folded = folded(written);
    record Match(String name, int edits) {}
    return candidates.stream()
        .map(candidate -> new Match(candidate, distanceToPart(folded, candidate)))
        .filter(match -> match.edits <= folded.length() / 4)
        .sorted(Comparator.comparing(Match::edits).thenComparing(Match::name))
        .limit(most)
        .map(Match::name)
        .toList();
  }

  /** Of {@code a} and the part of {@code b} that is nearest to it. */
  private static int distanceToPart(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return Arrays.stream(row).min().orElse(0);
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
