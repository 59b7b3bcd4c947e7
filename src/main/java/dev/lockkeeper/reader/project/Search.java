package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.Divergence.Remapped;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Problem;
import dev.lockkeeper.migration.Progress;
import dev.lockkeeper.model.ModelFile;
import dev.lockkeeper.model.Models;
import dev.lockkeeper.reader.project.Finder.Found;
import dev.lockkeeper.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One request's search: folders and files to projects, projects to histories. */
final class Search {
  private final ProjectRequest request;
  private final Arguments arguments;
  private final ReportPaths reportPaths;
  private final Disk disk = new Disk();
  private final Optional<Merge> merge;
  private final Tree tree;
  private final Tree treeBefore;
  private final FilesRead filesRead;
  private final Finder finder;
  private final List<History> histories = new ArrayList<>();

  Search(ProjectRequest request, Progress progress) {
    this.request = request;
    this.filesRead = new FilesRead(progress);
    this.arguments = Arguments.of(request);
    this.reportPaths =
        new ReportPaths(request.workingDirectory(), request.repositoryRoot(), arguments.places());
    this.merge =
        request.scope() instanceof Scope.Since since
            ? Optional.of(Merge.of(since.comparison()))
            : Optional.empty();
    this.tree = tree(merge.map(Merge::merged).orElse(Overlay.NONE));
    this.treeBefore = tree(merge.map(Merge::before).orElse(Overlay.NONE));
    this.finder =
        new Finder(
            tree,
            arguments,
            request,
            path -> merge.isPresent() && merge.get().isOurs(path),
            filesRead);
  }

  Discovery run() {
    CodeModels models = new CodeModels(tree);
    List<Found> found = finder.find().stream().map(models::of).toList();
    ChangeSet asked = merge.isPresent() ? changed(merge.get(), found) : named(found);
    List<Problem> refusals = new ArrayList<>(arguments.refusals());
    refusals.addAll(tree.refusals());
    if (request.scope() instanceof Scope.Everything) {
      refusals.addAll(emptyFolders(asked));
    }
    histories.sort(
        Comparator.comparing(History::root)
            .thenComparing(History::tool)
            .thenComparing(history -> history.targets().get(0).target().dialect()));
    Collections.sort(refusals);
    return new Discovery(histories, asked, problems(), refusals, ignored(), this::origin);
  }

  private Tree tree(Overlay overlay) {
    return new Tree(reportPaths, arguments.standardInput(), disk, overlay);
  }

  /** Asks what the paths name, or the part of it that is listed. */
  private ChangeSet named(List<Found> found) {
    Set<SourceFile> asked = new LinkedHashSet<>();
    Set<SourceFile> askedModels = new LinkedHashSet<>();
    for (Found one : found) {
      Set<SourceFile> askedHere = new LinkedHashSet<>();
      for (Migration migration : one.history().migrations()) {
        for (SourceFile file : migration.files()) {
          Path path = tree.origin(file);
          if ((one.named() || arguments.name(path)) && isInScope(path)) {
            askedHere.add(migration.opened().contains(file) ? migration.file() : file);
          }
        }
      }
      Set<SourceFile> models = askedModels(one, askedHere);
      askedModels.addAll(models);
      if (!askedHere.isEmpty() || !models.isEmpty()) {
        asked.addAll(askedHere);
        histories.add(one.history());
      }
    }
    return new ChangeSet(asked, askedModels, Optional.empty());
  }

  /** The models' files of a history that are listed or changed, or all where it is asked whole. */
  private Set<SourceFile> askedModels(Found found, Set<SourceFile> asked) {
    boolean whole =
        request.scope() instanceof Scope.Everything
            && found.history().migrations().stream().allMatch(m -> asked.contains(m.file()));
    Set<SourceFile> files = new LinkedHashSet<>();
    for (ModelFile model : found.history().models().map(Models::files).orElse(List.of())) {
      Path path = tree.origin(model.file());
      if (whole || (arguments.name(path) && isInScope(path))) {
        files.add(model.file());
      }
    }
    return files;
  }

  /** Asks what is new or changed. */
  private ChangeSet changed(Merge sides, List<Found> found) {
    ChangedMigrations changed = new ChangedMigrations(sides, tree, found, arguments::name);
    if (sides.changesMigrations()) {
      Finder then = new Finder(treeBefore, arguments, request, path -> false, filesRead);
      changed.compareWith(then.find(), treeBefore);
    }
    tellRepositories(sides, found);
    Set<SourceFile> models = new LinkedHashSet<>();
    for (Found one : found) {
      Set<SourceFile> changedModels = changedModels(sides, one);
      models.addAll(changedModels);
      if (!changedModels.isEmpty()) {
        changed.tell(one.history());
      }
    }
    histories.addAll(changed.histories());
    return changed.changeSet(models, modelsBefore(sides, found));
  }

  private Set<SourceFile> changedModels(Merge sides, Found found) {
    return found.history().models().map(Models::files).orElse(List.of()).stream()
        .map(ModelFile::file)
        .filter(file -> sides.isOurs(tree.origin(file)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What the models said where both branches parted. */
  private List<Remapped> modelsBefore(Merge sides, List<Found> found) {
    CodeModels before = new CodeModels(tree(sides.then()));
    return found.stream()
        .flatMap(one -> before.read(one).map(m -> new Remapped(one.history(), m)).stream())
        .toList();
  }

  private void tellRepositories(Merge sides, List<Found> found) {
    for (Found one : found) {
      for (Migration migration : one.history().migrations()) {
        sides
            .repositoryOf(tree.real(tree.origin(migration.file())))
            .ifPresent(
                repository ->
                    tree.report(
                        repository,
                        "this submodule has changed, and its migrations were not compared; run"
                            + " lockkeeper inside it"));
      }
    }
  }

  /** Where a file was read, one that is gone too. */
  private Path origin(SourceFile file) {
    return tree.hasRead(file) ? tree.origin(file) : treeBefore.origin(file);
  }

  private List<Problem> emptyFolders(ChangeSet asked) {
    return arguments.folders().stream()
        .filter(
            folder ->
                !finder.holdsSettings(folder)
                    && asked.files().stream()
                        .map(tree::origin)
                        .noneMatch(path -> path.startsWith(folder)))
        .map(
            folder ->
                new Problem(
                    tree.reportPath(folder),
                    "holds no migrations; looked for " + Projects.looksFor()))
        .toList();
  }

  /** What was said of files that were named, and of settings, which concern all. */
  private List<Problem> problems() {
    return tree.problems(
        path ->
            (arguments.name(path) && isInScope(path)) || !FileNames.isScript(Folder.nameOf(path)));
  }

  private boolean isInScope(Path path) {
    if (request.scope() instanceof Scope.Listed part) {
      return part.files().contains(path) || part.files().contains(tree.real(path));
    }
    return merge.isEmpty() || merge.get().isOurs(path);
  }

  private NavigableMap<String, String> ignored() {
    NavigableMap<String, String> ignored = new TreeMap<>();
    for (Path path : finder.seen()) {
      if (!finder.isMigration(path)) {
        ignored.put(tree.reportPath(path), finder.reasonAgainst(path));
      }
    }
    return ignored;
  }
}
