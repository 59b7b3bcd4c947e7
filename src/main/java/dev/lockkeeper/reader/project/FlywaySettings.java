package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.ToolFact;
import dev.lockkeeper.operation.Dialect;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a flyway.conf or flyway.toml says of where migrations are and which server runs them.
 *
 * @param file the settings themselves
 * @param locations existing folders, in the order in which they are named
 * @param dialect what the URL names
 */
record FlywaySettings(Path file, List<Path> locations, Optional<Dialect> dialect) {
  static final List<String> NAMES = List.of("flyway.toml", "flyway.conf");

  private static final Pattern LOCATIONS =
      Pattern.compile(
          "(?m)^[ \\t]*(?:flyway\\.)?locations[ \\t]*=[ \\t]*(?:\\[([^\\]]*)\\]|([^\\r\\n]*))");

  /** In Flyway's own files, and in Spring's properties and YAML. */
  private static final Pattern OUT_OF_ORDER =
      Pattern.compile(
          "(?m)^[ \\t]*(?:(?:spring\\.)?flyway\\.)?(?:outOfOrder|out-of-order)"
              + "[ \\t]*[=:][ \\t]*[\"']?true\\b");

  private static final Pattern MIXED =
      Pattern.compile(
          "(?m)^[ \\t]*(?:(?:spring\\.)?flyway\\.)?mixed[ \\t]*[=:][ \\t]*[\"']?true\\b");

  private static final Pattern GROUP =
      Pattern.compile(
          "(?m)^[ \\t]*(?:(?:spring\\.)?flyway\\.)?group[ \\t]*[=:][ \\t]*[\"']?true\\b");

  /** {@code postgresql.transactional.lock}, also as tables of TOML and Spring's spelling. */
  private static final Pattern SESSION_LOCK =
      Pattern.compile(
          "transactional(?:[.-]lock[ \\t\"']*[=:]|:\\s+lock:|\\][^\\[]*?\\block[ \\t]*=)"
              + "[ \\t]*[\"']?false\\b");

  private static final Pattern JDBC = Pattern.compile("jdbc:([\\w-]+(?::[\\w-]+)*)");

  FlywaySettings {
    locations = List.copyOf(locations);
  }

  /** Reads settings; what is not understood in them is left out. */
  static FlywaySettings of(Path folder, String name, Tree tree) {
    Path file = folder.resolve(name);
    String text = tree.content(file).file().text();
    Path above = folder.getParent();
    Path base = above != null && Folder.nameOf(folder).equals("conf") ? above : folder;
    List<Path> locations = new ArrayList<>();
    Matcher matcher = LOCATIONS.matcher(text);
    if (matcher.find()) {
      String list = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      for (String written : list.split(",", -1)) {
        String location = written.strip().replaceAll("^[\"']|[\"']$", "");
        for (Path path : resolved(location, base)) {
          if (tree.folder(path).isPresent() && !locations.contains(path)) {
            locations.add(path);
          }
        }
      }
    }
    return new FlywaySettings(file, locations, jdbcDialect(text));
  }

  /** The dialect of the first JDBC URL in a text. */
  static Optional<Dialect> jdbcDialect(String text) {
    Matcher url = JDBC.matcher(text);
    if (url.find()) {
      for (String part : url.group(1).split(":", -1)) {
        Optional<Dialect> dialect = DialectMark.dialectNamed(part);
        if (dialect.isPresent()) {
          return dialect;
        }
      }
    }
    return Optional.empty();
  }

  /** What a text says of how Flyway runs. */
  static Set<ToolFact> facts(String text) {
    Set<ToolFact> facts = EnumSet.of(ToolFact.SETTINGS_READ);
    if (OUT_OF_ORDER.matcher(text).find()) {
      facts.add(ToolFact.OUT_OF_ORDER);
    }
    if (MIXED.matcher(text).find()) {
      facts.add(ToolFact.MIXED);
    }
    if (GROUP.matcher(text).find()) {
      facts.add(ToolFact.SHARED_TRANSACTION);
    }
    if (SESSION_LOCK.matcher(text).find()) {
      facts.add(ToolFact.SESSION_LOCK);
    }
    return facts;
  }

  /** Whether a folder is one of the locations or lies in one. */
  boolean covers(Path folder) {
    return locations.stream().anyMatch(folder::startsWith);
  }

  private static List<Path> resolved(String location, Path base) {
    int colon = location.indexOf(':');
    String scheme = colon < 0 ? "" : location.substring(0, colon);
    String path = location.substring(colon + 1);
    int wildcard = path.indexOf('*');
    if (wildcard >= 0) {
      path = path.substring(0, Math.max(0, path.lastIndexOf('/', wildcard)));
    }
    try {
      Path direct = base.resolve(path).normalize();
      List<Path> onClasspath =
          path.startsWith("/")
              ? List.of()
              : List.of(
                  base.resolve("src/main/resources").resolve(path).normalize(),
                  base.resolve("src/main/java").resolve(path).normalize());
      return switch (scheme) {
        case "filesystem" -> List.of(direct);
        case "classpath" -> onClasspath;
        case "" -> {
          List<Path> either = new ArrayList<>(onClasspath);
          either.add(direct);
          yield either;
        }
        default -> List.of();
      };
    } catch (InvalidPathException strange) {
      return List.of();
    }
  }
}
