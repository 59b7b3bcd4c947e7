package dev.lockkeeper.rule;

import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the files that follow a migration, in its tool's scheme. */
final class FileNames {
  private static final Pattern FLYWAY =
      Pattern.compile("([VU])(\\d+(?:[._]\\d+)*)__(.*)\\.(sql|java)");
  private static final Pattern NUMBERED =
      Pattern.compile("(\\d+)([_-])(.*?)((?:\\.up|\\.down)?\\.sql)");
  private static final Pattern LAST_NUMBER = Pattern.compile("^(.*?)(\\d+)$", Pattern.DOTALL);

  private final History history;
  private final Migration migration;
  private int given;

  FileNames(History history, Migration migration) {
    this.history = history;
    this.migration = migration;
  }

  /** The migration's own file. */
  String own() {
    return migration.tool() == Tool.PRISMA ? folder() + "/" + base() : base();
  }

  /**
   * The next file behind the history's last; absent where the files have no order to go on from.
   */
  Optional<String> next(String slug) {
    given++;
    String words = slug.replace('"', '_');
    return switch (migration.tool()) {
      case ALEMBIC -> Optional.of("alembic revision -m \"" + words.replace('_', ' ') + "\"");
      case PRISMA -> prisma(words);
      case FLYWAY -> flyway(words);
      case GOLANG_MIGRATE, DBMATE, GOOSE, PLAIN -> numbered(words);
    };
  }

  /**
   * The migration's own file under the version behind the history's last; absent where its name has
   * none.
   */
  Optional<String> renumbered() {
    given++;
    return switch (migration.tool()) {
      case ALEMBIC -> Optional.empty();
      case PRISMA -> prisma("");
      case FLYWAY -> flyway("");
      case GOLANG_MIGRATE, DBMATE, GOOSE, PLAIN -> numbered("");
    };
  }

  private Optional<String> flyway(String slug) {
    Matcher own = FLYWAY.matcher(base());
    if (!own.matches()) {
      return Optional.empty();
    }
    String version = after(lastName(FLYWAY, 2).orElse(own.group(2)));
    return Optional.of(
        own.group(1) + version + "__" + joined(own.group(3), slug) + "." + own.group(4));
  }

  private Optional<String> numbered(String slug) {
    Matcher own = NUMBERED.matcher(base());
    if (!own.matches()) {
      return Optional.empty();
    }
    String number = after(lastName(NUMBERED, 1).orElse(own.group(1)));
    return Optional.of(number + own.group(2) + joined(own.group(3), slug) + own.group(4));
  }

  private Optional<String> prisma(String slug) {
    Matcher own = Pattern.compile("(\\d+)_(.*)").matcher(folder());
    if (!own.matches()) {
      return Optional.empty();
    }
    String last = history.migrations().get(history.migrations().size() - 1).id();
    Matcher lastNumber = Pattern.compile("(\\d+)_.*").matcher(last);
    String number = lastNumber.matches() ? lastNumber.group(1) : own.group(1);
    return Optional.of(after(number) + "_" + joined(own.group(2), slug) + "/" + base());
  }

  /** The version in the name of the history's last versioned file. */
  private Optional<String> lastName(Pattern scheme, int group) {
    List<Migration> migrations = history.migrations();
    for (int i = migrations.size() - 1; i >= 0; i--) {
      Matcher matcher = scheme.matcher(base(migrations.get(i)));
      if (!migrations.get(i).repeatable() && matcher.matches()) {
        return Optional.of(matcher.group(group));
      }
    }
    return Optional.empty();
  }

  /** {@code 007} to {@code 008}, {@code 1.9} to {@code 1.10}, as often as names were given. */
  private String after(String version) {
    Matcher matcher = LAST_NUMBER.matcher(version);
    if (!matcher.matches()) {
      return version;
    }
    String digits = matcher.group(2);
    String next = new BigInteger(digits).add(BigInteger.valueOf(given)).toString();
    return matcher.group(1) + "0".repeat(Math.max(0, digits.length() - next.length())) + next;
  }

  private static String joined(String description, String slug) {
    return description.isEmpty() || slug.isEmpty() ? description + slug : description + "_" + slug;
  }

  private String base() {
    return base(migration);
  }

  private static String base(Migration migration) {
    String path = migration.file().path();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String folder() {
    String path = migration.file().path();
    int end = path.lastIndexOf('/');
    return end < 0 ? "" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }
}
