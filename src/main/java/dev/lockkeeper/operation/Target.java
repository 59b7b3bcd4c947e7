package dev.lockkeeper.operation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server that a migration is judged for.
 *
 * @param dialect whose SQL it reads
 * @param major first number of its version
 * @param minor second number, 0 where the dialect's releases have one number (PostgreSQL)
 */
public record Target(Dialect dialect, int major, int minor) {
  private static final Pattern WRITTEN =
      Pattern.compile("([a-z]+)(?::(\\d{1,4})(?:\\.(\\d{1,4}))?(?:\\.\\d+)?)?");

  /** PostgreSQL in a major version. */
  public static Target postgresql(int major) {
    return new Target(Dialect.POSTGRESQL, major, 0);
  }

  /** The version assumed where none is stated: the oldest that its makers support. */
  public static Target assumed(Dialect dialect) {
    return switch (dialect) {
      case POSTGRESQL -> new Target(dialect, 15, 0);
      case MYSQL -> new Target(dialect, 8, 0);
      case MARIADB -> new Target(dialect, 10, 6);
      case SQLITE -> new Target(dialect, 3, 40);
    };
  }

  /**
   * Reads {@code postgresql:16}, {@code mysql:8.4} or a bare dialect, whose assumed version is
   * taken; empty if it is neither.
   */
  public static Optional<Target> parse(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    for (Dialect dialect : Dialect.values()) {
      boolean named =
          dialect.id().equals(matcher.group(1))
              || (dialect == Dialect.POSTGRESQL && matcher.group(1).equals("postgres"));
      if (named) {
        return Optional.of(
            matcher.group(2) == null
                ? assumed(dialect)
                : new Target(
                    dialect,
                    Integer.parseInt(matcher.group(2)),
                    matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3))));
      }
    }
    return Optional.empty();
  }

  /** Whether its major version is {@code version} or newer. */
  public boolean isAtLeast(int version) {
    return major >= version;
  }

  /** As the command line takes it: {@code postgresql:16}, {@code mysql:8.0}. */
  @Override
  public String toString() {
    return dialect.id() + ":" + major + (dialect == Dialect.POSTGRESQL ? "" : "." + minor);
  }
}
