package dev.lockkeeper.rules.history;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Migration.Unread.Cause;
import dev.lockkeeper.migration.Tool;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The number by which a tool orders a migration among the others.
 *
 * @param text as messages say it; two versions are the same to the tool when their texts are equal
 * @param parts its numbers, the first one the most significant
 */
record Version(String text, List<BigInteger> parts) implements Comparable<Version> {
  private static final Pattern LEADING = Pattern.compile("\\d+");

  Version {
    parts = List.copyOf(parts);
  }

  /** A migration's version; empty where its tool has none for it. */
  static Optional<Version> of(Migration migration) {
    boolean isPassedOver =
        migration.unread().filter(unread -> unread.cause() != Cause.CONTENT).isPresent();
    if (isPassedOver) {
      return Optional.empty();
    }
    String id = migration.id();
    Matcher leading = LEADING.matcher(id);
    if (migration.tool() == Tool.FLYWAY) {
      return migration.repeatable() ? Optional.empty() : Optional.of(flyway(id));
    }
    if (migration.tool() == Tool.ALEMBIC || !leading.lookingAt()) {
      return Optional.empty();
    }
    String digits = leading.group();
    BigInteger number = new BigInteger(digits);
    return Optional.of(
        switch (migration.tool()) {
          case GOLANG_MIGRATE, GOOSE -> new Version(number.toString(), List.of(number));
          case PRISMA -> new Version(id, List.of(number));
          default -> new Version(digits, List.of(number));
        });
  }

  /** To Flyway {@code 1}, {@code 1.0} and {@code 01} are the same. */
  private static Version flyway(String id) {
    List<BigInteger> parts =
        new ArrayList<>(Arrays.stream(id.split("[._]")).map(BigInteger::new).toList());
    while (parts.size() > 1 && parts.get(parts.size() - 1).signum() == 0) {
      parts.remove(parts.size() - 1);
    }
    return new Version(
        parts.stream().map(BigInteger::toString).collect(Collectors.joining(".")), parts);
  }

  @Override
  public int compareTo(Version other) {
    for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
      int order = parts.get(i).compareTo(other.parts.get(i));
      if (order != 0) {
        return order;
      }
    }
    int order = Integer.compare(parts.size(), other.parts.size());
    return order == 0 ? text.compareTo(other.text) : order;
  }
}
