package dev.lockkeeper.reader.project;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that are almost those of a migration, so that a tool passes over the file in silence: why,
 * in words that stand behind a colon. Names that nobody can have meant for a migration have no
 * reason.
 */
final class NearMiss {
  private static final Pattern CALLBACK = Pattern.compile("(?:before|after|create)[A-Z].*");
  private static final Pattern ONE_UNDERSCORE =
      Pattern.compile("(?:[VUB]\\d+(?:[._]\\d+)*|R)[_ .-][^_].*", Pattern.DOTALL);
  private static final Pattern NO_PREFIX = Pattern.compile("\\d+(?:[._]\\d+)*__.+", Pattern.DOTALL);
  private static final Pattern NO_VERSION = Pattern.compile("[VUB]__.+", Pattern.DOTALL);
  private static final Pattern UP_OR_DOWN =
      Pattern.compile("(?i)(.*)\\.(?:up|down)\\.sql", Pattern.DOTALL);

  private NearMiss() {}

  /** Why Flyway, with its own prefixes and separator, passes over a file. */
  static Optional<String> ofFlyway(String name) {
    if (!FileNames.isSql(name)) {
      return Optional.empty();
    }
    String stem = FileNames.stem(name);
    if (FlywayName.of(stem).isPresent()) {
      return name.endsWith(".sql")
          ? Optional.empty()
          : Optional.of("its ending is not .sql in lower case");
    }
    String upper = stem.substring(0, 1).toUpperCase(Locale.ROOT) + stem.substring(1);
    if (CALLBACK.matcher(stem).matches()) {
      return Optional.empty();
    } else if (FlywayName.of(upper).isPresent()) {
      return Optional.of("its prefix is not %s in upper case".formatted(upper.charAt(0)));
    } else if (ONE_UNDERSCORE.matcher(upper).matches()) {
      return Optional.of("no two underscores stand before its description");
    } else if (NO_PREFIX.matcher(stem).matches()) {
      return Optional.of("it has no prefix before its version");
    }
    return NO_VERSION.matcher(upper).matches()
        ? Optional.of("it has no version behind its prefix")
        : Optional.empty();
  }

  /** Why golang-migrate passes over a file: it asks for {@code 1_name.up.sql}. */
  static Optional<String> ofGolangMigrate(String name) {
    String number = Digits.leading(name);
    Matcher direction = UP_OR_DOWN.matcher(name);
    if (!direction.matches()) {
      boolean isNumbered = !number.isEmpty() && name.startsWith("_", number.length());
      return FileNames.isSql(name) && isNumbered
          ? Optional.of("it ends neither in .up.sql nor in .down.sql")
          : Optional.empty();
    } else if (number.isEmpty()) {
      return Optional.of("its name begins with no number");
    } else if (!name.startsWith("_", number.length())) {
      return Optional.of("no underscore stands behind its number");
    }
    return name.endsWith(".up.sql") || name.endsWith(".down.sql")
        ? Optional.empty()
        : Optional.of("its ending is not in lower case");
  }
}
