package dev.lockkeeper.reader.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name by which Flyway knows a migration, with its default prefixes and separator.
 *
 * @param version as written, without its prefix; empty for a repeatable one
 * @param description as written; empty when there is none
 */
record FlywayName(Kind kind, String version, String description) {
  /** Baselines come before what they do not replace, repeatables behind everything. */
  static final Comparator<FlywayName> ORDER =
      Comparator.comparing((FlywayName name) -> name.kind == Kind.REPEATABLE)
          .thenComparing(FlywayName::parts, FlywayName::compareParts)
          .thenComparing(FlywayName::description);

  private static final Pattern VERSIONED =
      Pattern.compile("([VUB])(\\d+(?:[._]\\d+)*)(?:__(.*))?", Pattern.DOTALL);
  private static final Pattern REPEATABLE = Pattern.compile("R__(.+)", Pattern.DOTALL);

  /** What the name makes of a migration. */
  enum Kind {
    VERSIONED,
    UNDO,
    BASELINE,
    REPEATABLE
  }

  /** Reads a file's or class's name without its extension; empty when Flyway would ignore it. */
  static Optional<FlywayName> of(String stem) {
    Matcher versioned = VERSIONED.matcher(stem);
    if (versioned.matches()) {
      Kind kind =
          switch (versioned.group(1)) {
            case "U" -> Kind.UNDO;
            case "B" -> Kind.BASELINE;
            default -> Kind.VERSIONED;
          };
      String description = versioned.group(3);
      return Optional.of(
          new FlywayName(kind, versioned.group(2), description == null ? "" : description));
    }
    Matcher repeatable = REPEATABLE.matcher(stem);
    return repeatable.matches()
        ? Optional.of(new FlywayName(Kind.REPEATABLE, "", repeatable.group(1)))
        : Optional.empty();
  }

  /** What Flyway records: the version as written, or {@code R__description}. */
  String id() {
    return kind == Kind.REPEATABLE ? "R__" + description : version;
  }

  /** Whether both are the same version to Flyway, to which 1.0 is 1. */
  boolean sameVersion(FlywayName other) {
    return parts().equals(other.parts());
  }

  /** Whether its version is at most another's. */
  boolean upTo(FlywayName other) {
    return compareParts(parts(), other.parts()) <= 0;
  }

  /** A version as Flyway compares it: 1.0 and 01 are 1. */
  static String significant(String version) {
    return String.join(".", parts(version));
  }

  private List<String> parts() {
    return parts(version);
  }

  private static List<String> parts(String version) {
    List<String> parts = new ArrayList<>();
    for (String part : version.split("[._]", -1)) {
      parts.add(Digits.significant(part));
    }
    while (!parts.isEmpty() && parts.get(parts.size() - 1).isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    return parts;
  }

  private static int compareParts(List<String> a, List<String> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = Digits.BY_VALUE.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
