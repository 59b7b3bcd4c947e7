package dev.lockkeeper.reader.project;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.project.FlywayProject.NamedDialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Flyway: {@code V1__name.sql}, {@code U1__name.sql}, {@code R__name.sql} and Java classes of such
 * names, in the locations that its settings name, else where they are found.
 */
final class FlywayLayout implements Layout {
  private static final Set<String> LOCATION_NAMES = Set.of("migration", "migrations", "migrate");
  private static final Set<String> SOURCE_KINDS = Set.of("resources", "java", "kotlin", "groovy");

  @Override
  public String looksFor() {
    return "Flyway (V1__name.sql)";
  }

  @Override
  public List<Project> recognise(Folder folder, Tree tree) {
    List<Project> found = new ArrayList<>();
    for (String name : FlywaySettings.NAMES) {
      if (folder.files().contains(name)) {
        FlywaySettings settings = FlywaySettings.of(folder.path(), name, tree);
        if (!settings.locations().isEmpty()) {
          found.add(FlywayProject.of(settings));
        }
      }
    }
    if (holdsMigration(folder, tree)) {
      found.add(
          settingsFor(folder.path(), tree)
              .map(FlywayProject::of)
              .orElseGet(() -> byPlace(folder.path(), tree)));
    }
    return found;
  }

  private static boolean holdsMigration(Folder folder, Tree tree) {
    return folder.files().stream()
        .anyMatch(name -> FlywayProject.isMigration(folder.path().resolve(name), tree));
  }

  /** Whether a folder is called as Flyway's locations are. */
  static boolean isLocationName(String name) {
    return LOCATION_NAMES.contains(name);
  }

  private static Optional<FlywaySettings> settingsFor(Path folder, Tree tree) {
    Path limit = tree.limit(folder);
    for (Path at = folder; at != null && at.startsWith(limit); at = at.getParent()) {
      for (Path place : List.of(at, at.resolve("conf"))) {
        for (String name : FlywaySettings.NAMES) {
          if (tree.holdsFile(place.resolve(name))) {
            FlywaySettings settings = FlywaySettings.of(place, name, tree);
            if (settings.covers(folder)) {
              return Optional.of(settings);
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The project that a folder belongs to when no settings say it: from the nearest folder upwards
   * that is called as locations are, in both {@code resources} and {@code java} of a source set.
   */
  private static FlywayProject byPlace(Path folder, Tree tree) {
    Path limit = tree.limit(folder);
    Path location = folder;
    for (Path at = folder; at != null && at.startsWith(limit); at = at.getParent()) {
      if (isLocationName(Folder.nameOf(at))) {
        location = at;
        break;
      }
    }
    for (Path at = location; at.getParent() != null && at.startsWith(limit); at = at.getParent()) {
      Path sourceSet = at.getParent();
      Path sources = sourceSet.getParent();
      boolean isKind =
          SOURCE_KINDS.contains(Folder.nameOf(at))
              && sources != null
              && Folder.nameOf(sources).equals("src");
      if (isKind) {
        return inSourceSet(sourceSet, at.relativize(location), tree);
      }
    }
    return new FlywayProject(List.of(location), Optional.empty(), Optional.empty(), List.of());
  }

  private static FlywayProject inSourceSet(Path sourceSet, Path location, Tree tree) {
    List<Path> roots = new ArrayList<>();
    for (String kind : List.of("resources", "java", "kotlin", "groovy")) {
      Path root = sourceSet.resolve(kind).resolve(location);
      if (tree.folder(root).isPresent()) {
        roots.add(root);
      }
    }
    List<Path> application = spring(sourceSet, tree);
    return new FlywayProject(roots, Optional.empty(), dialect(application, tree), application);
  }

  private static List<Path> spring(Path sourceSet, Tree tree) {
    return Stream.of("application.properties", "application.yml", "application.yaml")
        .map(name -> sourceSet.resolve("resources").resolve(name))
        .filter(tree::holdsFile)
        .toList();
  }

  private static Optional<NamedDialect> dialect(List<Path> settings, Tree tree) {
    for (Path file : settings) {
      Optional<Dialect> dialect = FlywaySettings.jdbcDialect(tree.content(file).file().text());
      if (dialect.isPresent()) {
        return dialect.map(named -> new NamedDialect(named, file));
      }
    }
    return Optional.empty();
  }
}
