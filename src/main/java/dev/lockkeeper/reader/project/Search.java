package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.History.AssumedTarget;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Problem;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.reader.project.ProjectRequest.Stated;
import dev.lockkeeper.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One request's search: folders and files to projects, projects to histories. */
final class Search {
  private final ProjectRequest request;
  private final Arguments arguments;
  private final Tree tree;
  private final Map<Path, List<Project>> recognised = new HashMap<>();
  private final Set<Project> projects = new LinkedHashSet<>();
  private final Set<Path> migrationFiles = new HashSet<>();
  private final Set<Path> forOthers = new HashSet<>();
  private final Set<SourceFile> asked = new LinkedHashSet<>();
  private final Set<Path> seen = new LinkedHashSet<>();
  private final List<History> histories = new ArrayList<>();

  Search(ProjectRequest request) {
    this.request = request;
    this.arguments = Arguments.of(request);
    this.tree =
        new Tree(
            new ReportPaths(
                request.workingDirectory(), request.repositoryRoot(), arguments.places()),
            arguments.standardInput());
  }

  Discovery run() {
    List<Problem> refusals = new ArrayList<>(arguments.refusals());
    arguments.folders().forEach(this::searchBelow);
    arguments.files().forEach(this::searchBeside);
    projects.stream().filter(this::isOwn).forEach(this::read);
    namedFiles().forEach(this::read);
    for (Path folder : arguments.folders()) {
      if (!holdsAsked(folder)) {
        refusals.add(
            new Problem(
                tree.reportPath(folder), "holds no migrations; looked for " + Projects.looksFor()));
      }
    }
    histories.sort(
        Comparator.comparing(History::root)
            .thenComparing(History::tool)
            .thenComparing(history -> history.targets().get(0).target().dialect()));
    Collections.sort(refusals);
    return new Discovery(
        histories,
        new ChangeSet(asked),
        problems(),
        refusals,
        List.copyOf(ignored()),
        tree::origin);
  }

  private void searchBelow(Path start) {
    for (Folder folder : Walk.below(tree, start)) {
      List<Project> found = new ArrayList<>(recognise(folder));
      if (found.isEmpty() && folder.path().equals(start)) {
        found.addAll(PlainLayout.ofFolder(folder));
      }
      projects.addAll(found);
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
          List<Project> found = new ArrayList<>();
          Projects.LAYOUTS.forEach(layout -> found.addAll(layout.recognise(folder, tree)));
          return found.isEmpty() ? Projects.PLAIN.recognise(folder, tree) : found;
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
    List<Project> found = new ArrayList<>();
    byFolder.forEach(
        (path, names) ->
            tree.folder(path).ifPresent(folder -> found.add(PlainLayout.ofFiles(folder, names))));
    return found;
  }

  private boolean isPlain(Path file) {
    return FileNames.isSql(Folder.nameOf(file))
        && !migrationFiles.contains(file)
        && !forOthers.contains(file);
  }

  private void read(Project project) {
    boolean bySettings = project.settings().filter(arguments::name).isPresent();
    Stated stated = request.stated().apply(() -> places(project));
    for (Map.Entry<Dialect, List<AssumedTarget>> targets :
        targets(project, stated.targets()).entrySet()) {
      Reading reading =
          new Reading(tree, targets.getKey(), targets.getValue(), stated.assume(), request);
      for (History history : project.read(reading)) {
        List<SourceFile> files =
            history.migrations().stream().flatMap(m -> files(m).stream()).toList();
        Set<SourceFile> askedHere = new LinkedHashSet<>();
        for (SourceFile file : files) {
          Path path = tree.origin(file);
          migrationFiles.add(path);
          if (bySettings || arguments.name(path)) {
            askedHere.add(file);
          }
        }
        if (!askedHere.isEmpty()) {
          asked.addAll(askedHere);
          histories.add(history);
        }
      }
      forOthers.addAll(reading.leftOut());
    }
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
    Set<Dialect> named = project.dialects(tree);
    Map<Dialect, List<AssumedTarget>> targets = new LinkedHashMap<>();
    for (Target target : stated) {
      targets
          .computeIfAbsent(target.dialect(), d -> new ArrayList<>())
          .add(new AssumedTarget(target, false, false));
    }
    if (!targets.isEmpty()) {
      if (!Collections.disjoint(targets.keySet(), named)) {
        targets.keySet().retainAll(named);
      }
      return targets;
    }
    boolean assumed = named.isEmpty();
    for (Dialect dialect : assumed ? EnumSet.of(Dialect.POSTGRESQL) : named) {
      targets.put(dialect, List.of(new AssumedTarget(Target.assumed(dialect), assumed, true)));
    }
    return targets;
  }

  private static List<SourceFile> files(Migration migration) {
    Set<SourceFile> files = new LinkedHashSet<>();
    files.add(migration.file());
    migration.down().body().map(Body::span).ifPresent(span -> files.add(span.file()));
    if (migration.down() instanceof Down.Empty empty) {
      files.add(empty.span().file());
    }
    migration.unread().ifPresent(unread -> files.add(unread.span().file()));
    return List.copyOf(files);
  }

  private boolean holdsAsked(Path folder) {
    return asked.stream().map(tree::origin).anyMatch(path -> path.startsWith(folder))
        || projects.stream()
            .anyMatch(
                project ->
                    project.settings().filter(file -> file.startsWith(folder)).isPresent()
                        && migrationFiles.stream()
                            .anyMatch(file -> file.startsWith(project.root())));
  }

  /** What was said of files that were named, and of settings, which concern all. */
  private List<Problem> problems() {
    return tree.problems(path -> arguments.name(path) || !FileNames.isScript(Folder.nameOf(path)));
  }

  private Set<String> ignored() {
    Set<String> ignored = new TreeSet<>();
    for (Path path : seen) {
      if (!migrationFiles.contains(path)) {
        ignored.add(tree.reportPath(path));
      }
    }
    return ignored;
  }
}
