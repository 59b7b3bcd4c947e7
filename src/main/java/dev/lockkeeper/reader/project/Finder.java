package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.History.AssumedTarget;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.reader.project.ProjectRequest.CodePlaces;
import dev.lockkeeper.reader.project.ProjectRequest.Stated;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the projects in the places that a request names, and reads them whole. */
final class Finder {
  private final Tree tree;
  private final Arguments arguments;
  private final ProjectRequest request;
  private final Predicate<Path> changed;
  private final FilesRead filesRead;
  private final Map<Path, List<Project>> recognised = new HashMap<>();
  private final Set<Project> projects = new LinkedHashSet<>();
  private final Set<Path> migrationFiles = new HashSet<>();
  private final Set<Path> forOthers = new HashSet<>();
  private final Set<Path> seen = new LinkedHashSet<>();
  private final List<Found> found = new ArrayList<>();

  /**
   * A history that was found.
   *
   * @param named whether all of it was named, because its settings were
   * @param code where the application's code is that says something of the schema
   * @param environment Alembic's env.py, where it has one
   */
  record Found(History history, boolean named, CodePlaces code, Optional<Path> environment) {}

  /**
   * A finder of what a tree holds.
   *
   * @param changed whether this branch has changed a file, where it is compared with another one
   * @param filesRead counts the files of migrations
   */
  Finder(
      Tree tree,
      Arguments arguments,
      ProjectRequest request,
      Predicate<Path> changed,
      FilesRead filesRead) {
    this.tree = tree;
    this.arguments = arguments;
    this.request = request;
    this.changed = changed;
    this.filesRead = filesRead;
  }

  /** The histories, in no particular order. */
  List<Found> find() {
    arguments.folders().forEach(this::searchBelow);
    arguments.files().forEach(this::searchBeside);
    projects.stream().filter(this::isOwn).forEach(this::read);
    namedFiles().forEach(this::read);
    return found;
  }

  /** Whether a file is part of a migration that was read. */
  boolean isMigration(Path file) {
    return migrationFiles.contains(file);
  }

  /** Why a file that was seen is part of no migration, in words. */
  String reasonAgainst(Path file) {
    String name = Folder.nameOf(file);
    if (forOthers.contains(file)) {
      return "it is for another server";
    }
    if (!FileNames.isScript(name)) {
      return "it is neither SQL nor Python nor Java";
    }
    Path folder = file.getParent();
    if (migrationFiles.stream().anyMatch(other -> Objects.equals(other.getParent(), folder))) {
      return "it is not named as the migrations beside it are";
    }
    return FileNames.isSql(name)
        ? "no tool names its migrations so, and its folder is not called as theirs are"
        : "it looks like a migration of no tool";
  }

  /** The files that were named, and the .sql files that were passed. */
  Set<Path> seen() {
    return seen;
  }

  /** Whether settings in a folder, or below it, led to migrations, wherever those are. */
  boolean holdsSettings(Path folder) {
    return projects.stream()
        .anyMatch(
            project ->
                project.settings().filter(file -> file.startsWith(folder)).isPresent()
                    && migrationFiles.stream().anyMatch(file -> file.startsWith(project.root())));
  }

  private void searchBelow(Path start) {
    for (Folder folder : Walk.below(tree, start)) {
      List<Project> inFolder = new ArrayList<>(recognise(folder));
      if (inFolder.isEmpty() && folder.path().equals(start)) {
        inFolder.addAll(PlainLayout.ofFolder(folder));
      }
      projects.addAll(inFolder);
      folder.files().stream()
          .filter(FileNames::isSql)
          .forEach(name -> seen.add(folder.path().resolve(name)));
    }
  }

  private void searchBeside(Path file) {
    seen.add(file);
    Path parent = file.getParent();
    if (parent != null && FileNames.isScript(Folder.nameOf(file))) {
      tree.folder(parent).ifPresent(folder -> projects.addAll(recognise(folder)));
    }
  }

  private List<Project> recognise(Folder folder) {
    return recognised.computeIfAbsent(
        folder.path(),
        path -> {
          List<Project> here = new ArrayList<>();
          Projects.LAYOUTS.forEach(layout -> here.addAll(layout.recognise(folder, tree)));
          return here.isEmpty() ? Projects.PLAIN.recognise(folder, tree) : here;
        });
  }

  /** Whether no settings of the same tool say more of a project that was found by its files. */
  private boolean isOwn(Project project) {
    return project.settings().isPresent()
        || projects.stream()
            .filter(other -> other.settings().isPresent() && other.getClass() == project.getClass())
            .flatMap(other -> other.folders().stream())
            .noneMatch(folder -> project.folders().get(0).startsWith(folder));
  }

  /** The .sql files that were named and that no tool takes. */
  private List<Project> namedFiles() {
    Map<Path, List<String>> byFolder = new TreeMap<>();
    for (Path file : arguments.files()) {
      Path parent = file.getParent();
      if (parent != null && isPlain(file)) {
        byFolder.computeIfAbsent(parent, p -> new ArrayList<>()).add(Folder.nameOf(file));
      }
    }
    List<Project> plain = new ArrayList<>();
    byFolder.forEach(
        (path, names) ->
            tree.folder(path).ifPresent(folder -> plain.add(PlainLayout.ofFiles(folder, names))));
    return plain;
  }

  private boolean isPlain(Path file) {
    return FileNames.isSql(Folder.nameOf(file))
        && tree.holdsFile(file)
        && !migrationFiles.contains(file)
        && !forOthers.contains(file);
  }

  private void read(Project project) {
    boolean named = project.settings().filter(arguments::name).isPresent();
    filesRead.expect(countScripts(project));
    Stated stated = request.stated().apply(() -> places(project));
    for (Map.Entry<Dialect, List<AssumedTarget>> targets :
        targets(project, stated.targets()).entrySet()) {
      Reading reading =
          new Reading(
              tree,
              targets.getKey(),
              targets.getValue(),
              stated,
              request,
              changed,
              project.settings(),
              filesRead);
      for (History history : project.read(reading)) {
        for (Migration migration : history.migrations()) {
          migration.files().forEach(file -> migrationFiles.add(tree.origin(file)));
        }
        found.add(new Found(history, named, stated.code(), environment(project)));
      }
      forOthers.addAll(reading.leftOut());
    }
  }

  private Optional<Path> environment(Project project) {
    return Optional.of(project.root().resolve("env.py"))
        .filter(file -> project instanceof AlembicProject && tree.holdsFile(file));
  }

  private int countScripts(Project project) {
    return (int)
        project.folders().stream()
            .flatMap(folder -> tree.folder(folder).stream())
            .flatMap(folder -> folder.files().stream())
            .filter(FileNames::isScript)
            .count();
  }

  /** The folders of a project, and the files in and below them. */
  private Iterator<Path> places(Project project) {
    return project.folders().stream()
        .flatMap(start -> Walk.below(tree, start).stream())
        .flatMap(
            folder ->
                Stream.concat(
                    Stream.of(folder.path()), folder.files().stream().map(folder.path()::resolve)))
        .iterator();
  }

  /** The servers that a project is judged for: the user's word, else the project's, else ours. */
  private Map<Dialect, List<AssumedTarget>> targets(Project project, List<Target> stated) {
    Map<Dialect, Path> named = project.dialects(tree);
    Map<Dialect, List<AssumedTarget>> targets = new LinkedHashMap<>();
    for (Target target : stated) {
      targets
          .computeIfAbsent(target.dialect(), d -> new ArrayList<>())
          .add(new AssumedTarget(target, false, false, Optional.empty()));
    }
    if (!targets.isEmpty()) {
      if (!Collections.disjoint(targets.keySet(), named.keySet())) {
        targets.keySet().retainAll(named.keySet());
      }
      return targets;
    }
    if (named.isEmpty()) {
      Target target = Target.assumed(Dialect.POSTGRESQL);
      return Map.of(
          target.dialect(), List.of(new AssumedTarget(target, true, true, Optional.empty())));
    }
    named.forEach(
        (dialect, file) ->
            targets.put(
                dialect,
                List.of(
                    new AssumedTarget(
                        Target.assumed(dialect),
                        false,
                        true,
                        Optional.of(tree.reportPath(file))))));
    return targets;
  }
}
