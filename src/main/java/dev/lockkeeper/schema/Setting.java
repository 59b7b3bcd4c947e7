package dev.lockkeeper.schema;

import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server setting that a statement made.
 *
 * @param name in lower case
 * @param value its parts, decoded
 * @param local whether it ends with its transaction (SET LOCAL)
 * @param span the statement that made it
 * @param certain unknown when that statement may have been skipped
 */
public record Setting(
    String name, List<String> value, boolean local, Optional<Span> span, Truth certain) {
  private static final Pattern TIME =
      Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)\\s*(us|ms|s|min|h|d)?\\s*");

  public Setting {
    value = List.copyOf(value);
  }

  /** What SET makes. */
  static Setting of(SetParameter set, Truth certain) {
    return new Setting(set.name(), set.value(), set.local(), Optional.of(set.span()), certain);
  }

  /** The value as one text, its parts joined by commas. */
  public String text() {
    return String.join(", ", value);
  }

  /**
   * The value as a time in milliseconds, the unit of a bare number in {@code lock_timeout} (manual,
   * "Setting Parameters"); empty when it is none.
   */
  public OptionalLong milliseconds() {
    Matcher matcher = TIME.matcher(text().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    String unit = matcher.group(2) == null ? "ms" : matcher.group(2);
    double factor =
        switch (unit) {
          case "us" -> 0.001;
          case "s" -> 1_000;
          case "min" -> 60_000;
          case "h" -> 3_600_000;
          case "d" -> 86_400_000;
          default -> 1;
        };
    return OptionalLong.of(Math.round(Double.parseDouble(matcher.group(1)) * factor));
  }
}
