package dev.lockkeeper.config;

import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.History.AssumedTarget;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.source.Glob;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A first lockkeeper.yml for what was found, with a comment on each choice.
 *
 * <p>It judges as before: what it could only guess stands in it as a comment.
 */
public final class FirstConfig {
  /** Files that say how a connection is made, beside migrations or in a folder above them. */
  private static final List<String> SETTINGS =
      List.of(
          "env.py",
          "alembic.ini",
          "flyway.toml",
          "flyway.conf",
          "conf/flyway.conf",
          "application.properties",
          "application.yml",
          "application.yaml");

  private static final String LOCK_TIMEOUT = "lock_timeout";
  private static final long LARGEST_FILE = 1 << 20;

  private final List<History> histories;
  private final Path folder;
  private final StringBuilder text = new StringBuilder();

  private FirstConfig(List<History> histories, Path folder) {
    this.histories = histories;
    this.folder = folder;
  }

  /**
   * The text of the file.
   *
   * @param histories at least one
   * @param folder where it is to stand
   */
  public static String of(List<History> histories, Path folder) {
    return new FirstConfig(histories, folder).text();
  }

  private String text() {
    text.append(
        """
        # What Lockkeeper is told of this project: 'lockkeeper config' prints what holds, and why.

        """);
    paths();
    targets();
    timeouts();
    text.append(
        """
        # Tables that are busy at all hours: what makes their users wait is worse there.
        # hot: [users, orders]

        # If nobody ever runs a downgrade, the rules of the group 'reversibility' are silent.
        # rollbacks: never

        # If these migrations make the whole schema, a table that none of them creates is not there.
        # history: complete

        # Findings that fail a run: errors, unless milder ones are to.
        # fail-on: warning

        # A rule or a group may be milder, worse, or off; 'lockkeeper rules' lists them.
        # rules:
        #   drop-column: warning
        """);
    return text.toString();
  }

  private void paths() {
    Set<String> roots = new LinkedHashSet<>();
    for (History history : histories) {
      int count = history.migrations().size();
      comment(
          "Found: %s in %s, %s%s."
              .formatted(
                  history.tool().label(),
                  root(history),
                  count == 1 ? "1 migration, " : count + " migrations, ",
                  history.transactions()));
      roots.add(scalar(root(history)));
    }
    comment("Folders are found by themselves; name them to look nowhere else.");
    text.append("# paths: [").append(String.join(", ", roots)).append("]\n\n");
  }

  private void targets() {
    Map<String, Set<String>> byRoot = new LinkedHashMap<>();
    for (History history : histories) {
      Set<String> targets = byRoot.computeIfAbsent(root(history), root -> new LinkedHashSet<>());
      history.targets().forEach(assumed -> targets.add(assumed.target().toString()));
    }
    histories.stream()
        .flatMap(history -> history.targets().stream())
        .map(this::reason)
        .distinct()
        .forEach(this::comment);
    if (new LinkedHashSet<>(byRoot.values()).size() == 1) {
      Set<String> targets = byRoot.values().iterator().next();
      text.append("target: ").append(list(targets)).append('\n');
      furtherTargets(targets);
      text.append('\n');
      return;
    }
    boolean sayable = byRoot.keySet().stream().allMatch(root -> Glob.fault(root).isEmpty());
    String mark = sayable ? "" : "# ";
    text.append(mark).append("overrides:\n");
    byRoot.forEach(
        (root, targets) ->
            text.append(mark)
                .append("  - paths: ")
                .append(scalar(root.equals(".") ? "**" : root + "/**"))
                .append('\n')
                .append(mark)
                .append("    target: ")
                .append(list(targets))
                .append('\n'));
    text.append('\n');
  }

  /** Servers that only tests may run on; whether the migrations do, somebody has to say. */
  private void furtherTargets(Set<String> targets) {
    Set<Dialect> judged =
        histories.stream()
            .flatMap(history -> history.targets().stream())
            .map(assumed -> assumed.target().dialect())
            .collect(Collectors.toSet());
    Path root = ConfigSearch.repositoryRoot(folder).orElse(folder);
    Map<Dialect, String> named =
        NamedServers.in(root, histories.stream().map(this::place).distinct().toList());
    named.keySet().removeAll(judged);
    if (named.isEmpty()) {
      return;
    }
    Set<String> all = new LinkedHashSet<>(targets);
    named.forEach(
        (dialect, place) -> {
          comment(
              "%s names %s: if the migrations run there, too, they are judged for both."
                  .formatted(place, dialect.label()));
          all.add(Target.assumed(dialect).toString());
        });
    text.append("# target: ").append(list(all)).append('\n');
  }

  private String reason(AssumedTarget assumed) {
    String server = assumed.target().dialect().label();
    return assumed
        .namedBy()
        .map(file -> "%s names %s; the version is assumed".formatted(shown(file), server))
        .orElse(server + " and its version are assumed")
        .concat(": write what runs.");
  }

  private void timeouts() {
    Set<String> mentions = new TreeSet<>();
    for (History history : histories) {
      mentions.addAll(mentions(place(history)));
    }
    if (mentions.isEmpty()) {
      comment(
          "If every connection comes with a lock_timeout (role, options), no migration needs one.");
    } else {
      comment(
          "lock_timeout stands in %s: if it is set for every migration, none needs its own."
              .formatted(String.join(", ", mentions)));
    }
    text.append("# timeouts: connection\n\n");
  }

  /** Settings that name a timeout, from the folder of a history upwards. */
  private List<String> mentions(Path place) {
    List<String> found = new ArrayList<>();
    for (Path at = place; at != null && at.startsWith(folder); at = at.getParent()) {
      for (String name : SETTINGS) {
        Path file = at.resolve(name);
        line(file).ifPresent(line -> found.add(relative(file) + ":" + line));
      }
    }
    return found;
  }

  /** The 1-based line that names a timeout. */
  private static Optional<Integer> line(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains(LOCK_TIMEOUT)) {
          return Optional.of(i + 1);
        }
      }
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private String root(History history) {
    return relative(place(history));
  }

  /** The folder that a history is named by, or ours where it lies elsewhere. */
  private Path place(History history) {
    Path place = reported(history.root());
    return place.startsWith(folder) && Files.isDirectory(place) ? place : folder;
  }

  private String shown(String reported) {
    Path path = reported(reported);
    return path.startsWith(folder) ? relative(path) : reported;
  }

  /** What a report means by a path. */
  private Path reported(String path) {
    return ConfigSearch.repositoryRoot(folder).orElse(folder).resolve(path).normalize();
  }

  private String relative(Path path) {
    String relative = folder.relativize(path).toString().replace(File.separatorChar, '/');
    return relative.isEmpty() ? "." : relative;
  }

  private void comment(String words) {
    text.append("# ").append(words.replaceAll("\\p{Cntrl}", "?")).append('\n');
  }

  private static String list(Set<String> words) {
    return words.size() == 1
        ? scalar(words.iterator().next())
        : words.stream().map(FirstConfig::scalar).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A text as YAML writes it, in quotes where it might be read as something else. */
  private static String scalar(String text) {
    boolean plain = text.matches("[A-Za-z./][A-Za-z0-9_./:*-]*") && !text.endsWith(":");
    if (plain && !text.matches("(?i)null|true|false")) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f || c >= 0x80) {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
