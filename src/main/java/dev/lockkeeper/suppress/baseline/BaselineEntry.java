package dev.lockkeeper.suppress.baseline;

import dev.lockkeeper.migration.Direction;
import java.util.Comparator;
import java.util.Optional;

/**
 * What one rule said of one place, and what nobody wants to hear again.
 *
 * @param file the place's file, as reports print paths
 * @param rule the rule's name
 * @param relation the relation that it was about: for people, it decides nothing
 * @param direction the body that holds the place
 * @param fingerprint stays the same while lines move
 */
public record BaselineEntry(
    String file, String rule, Optional<String> relation, Direction direction, String fingerprint)
    implements Comparable<BaselineEntry> {
  private static final Comparator<BaselineEntry> ORDER =
      Comparator.comparing(BaselineEntry::file)
          .thenComparing(BaselineEntry::rule)
          .thenComparing(entry -> entry.relation().orElse(""))
          .thenComparing(BaselineEntry::fingerprint)
          .thenComparing(BaselineEntry::direction);

  /** The part of an entry that a finding must equal. */
  public record Key(String file, String rule, String fingerprint) {}

  /** What decides whether it stands for a finding. */
  public Key key() {
    return new Key(file, rule, fingerprint);
  }

  /** By file, rule and relation: the order of the lines in a baseline's file. */
  @Override
  public int compareTo(BaselineEntry other) {
    return ORDER.compare(this, other);
  }
}
