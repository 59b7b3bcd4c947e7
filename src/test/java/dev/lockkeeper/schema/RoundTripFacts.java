package dev.lockkeeper.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds the differences that a replay tells against those that two looks at the catalogs show. */
final class RoundTripFacts {
  /** Where a column stands among the others depends on when it is added. */
  private static final Pattern POSITION = Pattern.compile("^\\d+ \\| ");

  private RoundTripFacts() {}

  /** What the catalogs show and no difference tells, and what is told and they do not show. */
  static List<String> disagreements(Facts before, Facts after, List<Difference> told) {
    Map<String, String> was = lines(before);
    Map<String, String> is = lines(after);
    TreeSet<String> keys = new TreeSet<>(was.keySet());
    keys.addAll(is.keySet());
    keys.removeIf(key -> was.getOrDefault(key, "none").equals(is.getOrDefault(key, "none")));
    List<String> found = new ArrayList<>();
    for (String key : keys) {
      if (told.stream().noneMatch(difference -> tells(difference, key))) {
        found.add(
            "not told: %s: %s -> %s"
                .formatted(key, was.getOrDefault(key, "none"), is.getOrDefault(key, "none")));
      }
    }
    for (Difference difference : told) {
      if (keys.stream().noneMatch(key -> tells(difference, key))) {
        found.add(
            "told in vain: "
                + difference.getClass().getSimpleName()
                + " "
                + difference.thing().sql());
      }
    }
    return found;
  }

  /** The catalogs' lines without what is no difference: positions, and names of a NOT NULL. */
  private static Map<String, String> lines(Facts facts) {
    Map<String, String> lines = new TreeMap<>();
    for (String line : facts.lines()) {
      String[] parts = line.split(" -> ", 2);
      String value = parts.length > 1 ? parts[1] : "there";
      if (!(parts[0].startsWith("constraint ") && value.startsWith("not null "))) {
        // These are one clock by two names.
        String plain = value.replace("CURRENT_TIMESTAMP", "now()");
        lines.put(parts[0], POSITION.matcher(plain).replaceFirst(""));
      }
    }
    return lines;
  }

  private static boolean tells(Difference difference, String key) {
    return Stream.concat(Stream.of(difference.thing()), now(difference).stream())
        .anyMatch(thing -> isPartOf(thing, key));
  }

  private static Optional<Thing> now(Difference difference) {
    if (difference instanceof Difference.Renamed renamed) {
      return Optional.of(renamed.now());
    }
    return difference instanceof Difference.Changed changed
        ? Optional.of(changed.now())
        : Optional.empty();
  }

  /** Whether a line of the catalogs is about something, or about what goes with it. */
  private static boolean isPartOf(Thing thing, String key) {
    String name = key.substring(key.lastIndexOf(' ') + 1);
    if (key.contains(" #")) {
      String named = key.substring(0, key.indexOf(" #"));
      name = named.substring(named.lastIndexOf(' ') + 1);
    }
    List<String> parts = List.of(name.split("\\."));
    if (thing instanceof Thing.OfColumn column) {
      String own = column.table().name() + "." + column.column().name();
      String sequence = column.table().name() + "_" + column.column().name() + "_seq";
      return name.endsWith("." + own) || parts.contains(sequence);
    } else if (thing instanceof Thing.OfConstraint constraint) {
      return parts.contains(constraint.constraint().name());
    }
    boolean isOfTable =
        thing.object() instanceof Table
            && parts.stream().anyMatch(p -> p.startsWith(thing.object().name() + "_"));
    return parts.contains(thing.object().name()) || isOfTable;
  }
}
