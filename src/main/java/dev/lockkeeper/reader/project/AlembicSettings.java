package dev.lockkeeper.reader.project;

import dev.lockkeeper.operation.Dialect;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one section of an alembic.ini says of where revisions are and which server runs them.
 *
 * @param file the settings themselves
 * @param scriptLocation the folder of env.py
 * @param versions existing folders of revisions, in the order in which they are named
 * @param recursive whether folders below those hold revisions, too
 * @param paths the folders in which Python looks for modules first ({@code prepend_sys_path})
 * @param dialect what {@code sqlalchemy.url} names
 * @param fileTemplate how {@code file_template} names new files: {@code %(rev)s_%(slug)s}
 */
record AlembicSettings(
    Path file,
    Path scriptLocation,
    List<Path> versions,
    boolean recursive,
    List<Path> paths,
    Optional<Dialect> dialect,
    Optional<String> fileTemplate) {
  static final String NAME = "alembic.ini";

  private static final Pattern URL =
      Pattern.compile("\\s*([a-zA-Z][a-zA-Z0-9_]*)(?:\\+[^:]*)?:.*", Pattern.DOTALL);

  AlembicSettings {
    versions = List.copyOf(versions);
    paths = List.copyOf(paths);
  }

  /**
   * The sections of a folder's alembic.ini that name a script location; what is wrong with it is
   * told to the tree.
   */
  static List<AlembicSettings> of(Path folder, Tree tree) {
    Path file = folder.resolve(NAME);
    Content content = tree.content(file);
    content.unread().ifPresent(why -> tree.report(file, "cannot be read: " + why));
    IniFile ini = IniFile.of(content.file().text());
    ini.faults()
        .forEach(fault -> tree.report(file, fault + "; Alembic refuses it, the rest was read"));
    List<AlembicSettings> found = new ArrayList<>();
    boolean named = false;
    for (String section : ini.sections().keySet()) {
      Optional<String> location =
          ini.value(section, "script_location", folder.toString())
              .filter(written -> !written.isBlank());
      named |= location.isPresent();
      location.flatMap(l -> section(folder, file, ini, section, l, tree)).ifPresent(found::add);
    }
    if (!named && content.unread().isEmpty() && !isInProject(folder, tree)) {
      tree.report(file, "names no script_location");
    }
    return found;
  }

  /** Whether pyproject.toml holds settings, as it may from Alembic 1.16 on. */
  private static boolean isInProject(Path folder, Tree tree) {
    Path project = folder.resolve("pyproject.toml");
    return tree.holdsFile(project)
        && tree.content(project).file().text().contains("[tool.alembic]");
  }

  /** Whether a folder is one of those that hold revisions. */
  boolean covers(Path folder) {
    return versions.contains(folder)
        || (recursive && versions.stream().anyMatch(folder::startsWith));
  }

  /** Whether a folder lies below those that hold revisions, where Alembic does not look. */
  boolean passesOver(Path folder) {
    return !recursive
        && !versions.contains(folder)
        && versions.stream().anyMatch(folder::startsWith);
  }

  private static Optional<AlembicSettings> section(
      Path folder, Path file, IniFile ini, String section, String location, Tree tree) {
    Optional<Path> scripts =
        resolved(location, folder, tree).filter(path -> tree.folder(path).isPresent());
    if (scripts.isEmpty()) {
      String written = ini.asWritten(section, "script_location").orElse(location);
      boolean resolved = !location.contains("%(");
      tree.report(
          file,
          resolved
              ? "its script_location '%s' is not a folder".formatted(written)
              : "its script_location '%s' leads to a setting that is not there, or in a circle"
                  .formatted(written));
      return Optional.empty();
    }
    String here = folder.toString();
    List<Path> versions = new ArrayList<>();
    for (String written : versionLocations(ini, section, here)) {
      Optional<Path> place =
          resolved(written, folder, tree).filter(p -> tree.folder(p).isPresent());
      if (place.isEmpty()) {
        String shown = written.replace(here + "/", "");
        tree.report(
            file, "its version_locations name '%s', which is not a folder".formatted(shown));
      }
      place.filter(path -> !versions.contains(path)).ifPresent(versions::add);
    }
    Path usual = scripts.get().resolve("versions");
    if (versions.isEmpty() && tree.folder(usual).isPresent()) {
      versions.add(usual);
    }
    boolean recursive =
        ini.value(section, "recursive_version_locations", here)
            .filter(value -> value.equalsIgnoreCase("true"))
            .isPresent();
    Optional<Dialect> dialect =
        ini.value(section, "sqlalchemy.url", here).flatMap(AlembicSettings::urlDialect);
    List<Path> paths = new ArrayList<>();
    ini.value(section, "prepend_sys_path", here).stream()
        .flatMap(written -> Stream.of(written.split("[,:;\\s]+")))
        .filter(written -> !written.isBlank())
        .forEach(written -> resolved(written, folder, tree).ifPresent(paths::add));
    paths.add(folder);
    Optional<String> template =
        ini.value(section, "file_template", here).filter(written -> !written.isBlank());
    return Optional.of(
        new AlembicSettings(file, scripts.get(), versions, recursive, paths, dialect, template));
  }

  /** The folders as written, cut as {@code version_path_separator} says. */
  private static List<String> versionLocations(IniFile ini, String section, String here) {
    Optional<String> written = ini.value(section, "version_locations", here);
    if (written.isEmpty()) {
      return List.of();
    }
    String separator =
        ini.value(section, "version_path_separator", here)
            .or(() -> ini.value(section, "path_separator", here))
            .orElse("");
    String pattern =
        switch (separator) {
          case "os", ":" -> ":";
          case ";" -> ";";
          case "newline" -> "\n";
          case "space" -> " +";
          default -> "[,\\s]+";
        };
    List<String> locations = new ArrayList<>();
    for (String location : written.get().split(pattern, -1)) {
      if (!location.isBlank()) {
        locations.add(location.strip());
      }
    }
    return locations;
  }

  /**
   * A path from the folder of the settings; {@code package:path} stands below the package, which
   * Python finds from this folder or one above.
   */
  private static Optional<Path> resolved(String written, Path folder, Tree tree) {
    try {
      int colon = written.indexOf(':');
      if (colon <= 1) {
        return Optional.of(folder.resolve(written).normalize());
      }
      String path =
          written.substring(0, colon).replace('.', '/') + "/" + written.substring(colon + 1);
      Path limit = tree.limit(folder);
      for (Path at = folder; at != null && at.startsWith(limit); at = at.getParent()) {
        Path place = at.resolve(path).normalize();
        if (tree.folder(place).isPresent()) {
          return Optional.of(place);
        }
      }
      return Optional.of(folder.resolve(path).normalize());
    } catch (InvalidPathException strange) {
      return Optional.empty();
    }
  }

  private static Optional<Dialect> urlDialect(String url) {
    Matcher matcher = URL.matcher(url);
    return matcher.matches() ? DialectMark.dialectNamed(matcher.group(1)) : Optional.empty();
  }
}
