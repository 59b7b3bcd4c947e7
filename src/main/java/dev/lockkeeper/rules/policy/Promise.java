package dev.lockkeeper.rules.policy;

import dev.lockkeeper.migration.TableSize;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long somebody says that a migration will take.
 *
 * @param longest the longest time that is mentioned, in seconds
 * @param rows on how many rows that is said to be; absent where nothing is said of rows
 */
record Promise(double longest, Optional<Double> rows) {
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d+(?:\\.\\d+)?)\\s*(ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?)\\b");
  private static final Pattern ROWS =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(k|thousand|m|million|billion)?\\s*rows");
  private static final Pattern AT_ONCE =
      Pattern.compile(
          "\\b(?:instant|instantly|instantaneous|immediate|negligible|trivial|none|no time)\\b");

  /** What a header's field says; empty where it names no time. */
  static Optional<Promise> of(String written) {
    String text = written.toLowerCase(Locale.ROOT).replace(",", "");
    double longest = AT_ONCE.matcher(text).find() ? 1 : 0;
    for (Matcher time = TIME.matcher(text); time.find(); ) {
      longest = Math.max(longest, Double.parseDouble(time.group(1)) * unit(time.group(2)));
    }
    Matcher rows = ROWS.matcher(text);
    Optional<Double> counted =
        rows.find()
            ? Optional.of(
                Double.parseDouble(rows.group(1))
                    * Optional.ofNullable(rows.group(2)).map(Promise::scale).orElse(1.0))
            : Optional.empty();
    return longest > 0 ? Optional.of(new Promise(longest, counted)) : Optional.empty();
  }

  /** What it comes to for a table of a size. */
  double seconds(TableSize size) {
    return rows.filter(n -> n > 0 && size.rows().isPresent())
        .map(n -> longest * Math.max(1, size.rows().get() / n))
        .orElse(longest);
  }

  private static double unit(String word) {
    if (word.startsWith("ms") || word.startsWith("milli")) {
      return 0.001;
    }
    return word.startsWith("s") ? 1 : word.startsWith("m") ? 60 : 3600;
  }

  private static double scale(String word) {
    return word.startsWith("k") || word.startsWith("t") ? 1e3 : word.startsWith("b") ? 1e9 : 1e6;
  }
}
