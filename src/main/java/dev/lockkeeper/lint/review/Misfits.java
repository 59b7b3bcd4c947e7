package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.TypeName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values that a narrower type refuses when a column is changed to it without USING (manual,
 * "Character Types", "Numeric Types").
 */
final class Misfits {
  private static final Set<String> TEXTS = Set.of("character varying", "character", "text");
  private static final Set<String> EXACT = Set.of("smallint", "integer", "bigint", "numeric");
  private static final Map<String, String> RANGES =
      Map.of("smallint", "-32768 AND 32767", "integer", "-2147483648 AND 2147483647");

  private Misfits() {}

  /**
   * A condition that picks them; empty where all fit, or it is not known.
   *
   * @param column as SQL prints it
   */
  static Optional<String> condition(String column, TypeName from, TypeName to) {
    if (from.dimensions() > 0 || to.dimensions() > 0 || from.sameAs(to)) {
      return Optional.empty();
    } else if (TEXTS.contains(from.name()) && TEXTS.contains(to.name())) {
      return tooLong(column, to);
    } else if (EXACT.contains(from.name()) && EXACT.contains(to.name())) {
      return to.name().equals("numeric") ? tooBig(column, to) : outOfRange(column, to);
    }
    return Optional.empty();
  }

  /** Blanks beyond the end are cut off without an error. */
  private static Optional<String> tooLong(String column, TypeName to) {
    return length(to).map(length -> "char_length(rtrim(%s)) > %s".formatted(column, length));
  }

  private static Optional<String> length(TypeName type) {
    if (type.modifiers().isEmpty()) {
      return type.name().equals("character") ? Optional.of("1") : Optional.empty();
    }
    return Optional.of(type.modifiers().get(0)).filter(Misfits::isNumber);
  }

  private static Optional<String> outOfRange(String column, TypeName to) {
    return Optional.ofNullable(RANGES.get(to.name()))
        .map(range -> "round(%s::numeric) NOT BETWEEN %s".formatted(column, range));
  }

  private static Optional<String> tooBig(String column, TypeName to) {
    if (to.modifiers().isEmpty() || !to.modifiers().stream().allMatch(Misfits::isNumber)) {
      return Optional.empty();
    }
    int scale = to.modifiers().size() > 1 ? Integer.parseInt(to.modifiers().get(1)) : 0;
    int digits = Integer.parseInt(to.modifiers().get(0)) - scale;
    return Optional.of(
        "abs(round(%s::numeric, %d)) >= 10::numeric ^ %d".formatted(column, scale, digits));
  }

  private static boolean isNumber(String modifier) {
    return modifier.matches("\\d{1,8}");
  }
}
