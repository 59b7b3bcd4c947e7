package dev.lockkeeper.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How big a table is on the installation that matters.
 *
 * @param rows about how many; absent when nobody counted
 * @param bytes with its indexes; absent when nobody measured
 */
public record TableSize(Optional<Long> rows, Optional<Long> bytes) {
  private static final long FEW_ROWS = 10_000;
  private static final long FEW_BYTES = 10L << 20;
  private static final long MANY_ROWS = 1_000_000;
  private static final long MANY_BYTES = 1L << 30;

  /** Whether reading or writing all of it takes no time that anybody notices. */
  public boolean isSmall() {
    boolean known = rows.isPresent() || bytes.isPresent();
    return known
        && rows.filter(n -> n > FEW_ROWS).isEmpty()
        && bytes.filter(n -> n > FEW_BYTES).isEmpty();
  }

  /** Whether reading or writing all of it takes long. */
  public boolean isLarge() {
    return rows.filter(n -> n >= MANY_ROWS).isPresent()
        || bytes.filter(n -> n >= MANY_BYTES).isPresent();
  }

  /** {@code about 40 million rows, 12 GB}. */
  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    rows.ifPresent(
        n -> words.add("about " + scaled(n, 1000, " thousand", " million", " billion") + " rows"));
    bytes.ifPresent(n -> words.add(n < 1024 ? n + " bytes" : scaled(n, 1024, " kB", " MB", " GB")));
    return String.join(", ", words);
  }

  private static String scaled(long number, long step, String... units) {
    double value = number;
    String unit = "";
    for (String next : units) {
      if (value < step) {
        break;
      }
      value /= step;
      unit = next;
    }
    String digits =
        String.format(Locale.ROOT, value < 10 && !unit.isEmpty() ? "%.1f" : "%.0f", value);
    return digits.replace(".0", "") + unit;
  }
}
