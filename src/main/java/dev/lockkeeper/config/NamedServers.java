package dev.lockkeeper.config;

import dev.lockkeeper.operation.Dialect;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The servers whose URLs stand in files of continuous integration, and in env.py. */
final class NamedServers {
  private static final Path WORKFLOWS = Path.of(".github", "workflows");
  private static final Path PIPELINE = Path.of(".gitlab-ci.yml");
  private static final String ENVIRONMENT = "env.py";
  private static final Pattern URL =
      Pattern.compile("\\b(postgres(?:ql)?|mysql|mariadb|sqlite)(?:\\+\\w+)?://");
  private static final long LARGEST_FILE = 1 << 20;

  private final Path root;
  private final Map<Dialect, String> places = new EnumMap<>(Dialect.class);

  private NamedServers(Path root) {
    this.root = root;
  }

  /**
   * The first place that names each: a path from the repository's root, and its 1-based line.
   *
   * @param root the repository
   * @param histories the folders of migrations
   */
  static Map<Dialect, String> in(Path root, Collection<Path> histories) {
    NamedServers servers = new NamedServers(root);
    List<Path> files = new ArrayList<>();
    histories.forEach(history -> files.add(history.resolve(ENVIRONMENT)));
    files.addAll(workflows(root.resolve(WORKFLOWS)));
    files.add(root.resolve(PIPELINE));
    files.forEach(servers::read);
    return servers.places;
  }

  private static List<Path> workflows(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private void read(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
        return;
      }
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        Matcher url = URL.matcher(lines.get(i).replaceFirst("^\\s*#.*", ""));
        while (url.find()) {
          places.putIfAbsent(dialect(url.group(1)), place(file) + ":" + (i + 1));
        }
      }
    } catch (IOException unreadable) {
      // What cannot be read proposes nothing.
      return;
    }
  }

  private String place(Path file) {
    return root.relativize(file).toString().replace(File.separatorChar, '/');
  }

  private static Dialect dialect(String scheme) {
    return switch (scheme) {
      case "mysql" -> Dialect.MYSQL;
      case "mariadb" -> Dialect.MARIADB;
      case "sqlite" -> Dialect.SQLITE;
      default -> Dialect.POSTGRESQL;
    };
  }
}
