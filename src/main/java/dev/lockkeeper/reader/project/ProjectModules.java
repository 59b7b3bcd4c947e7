package dev.lockkeeper.reader.project;

import dev.lockkeeper.reader.python.PythonFile;
import dev.lockkeeper.reader.python.PythonModules;
import dev.lockkeeper.reader.python.PythonParser;
import dev.lockkeeper.source.SourceFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Python files of a project below the folders that Python would search. */
final class ProjectModules implements PythonModules {
  private static final int LONGEST_FILE = 400_000;

  private final Tree tree;
  private final List<Path> limits;
  private final List<Path> roots;
  private final Map<Path, Optional<PythonFile.Module>> parsed = new HashMap<>();
  private final Map<String, Optional<PythonFile.Module>> found = new HashMap<>();
  private final Map<String, Boolean> packages = new HashMap<>();

  /**
   * The files below some folders, the first of which that has a module gives it.
   *
   * @param limits what reports print paths relative to
   * @param roots what {@code sys.path} holds, as far as it is known
   */
  private ProjectModules(Tree tree, Set<Path> limits, Set<Path> roots) {
    this.tree = tree;
    this.limits = List.copyOf(limits);
    this.roots = List.copyOf(roots);
  }

  /**
   * The folders that Python may search for what revisions import: those that settings add, those of
   * the scripts, and all above them, with or without {@code src}.
   */
  static PythonModules of(Tree tree, List<Path> added, Path scripts, List<Path> versions) {
    Set<Path> roots = new LinkedHashSet<>(added);
    roots.addAll(versions);
    roots.add(scripts);
    Path limit = tree.limit(scripts);
    for (Path at = scripts; at != null && at.startsWith(limit); at = at.getParent()) {
      roots.add(at);
      roots.add(at.resolve("src"));
    }
    Set<Path> limits = new LinkedHashSet<>();
    versions.forEach(folder -> limits.add(tree.limit(folder)));
    limits.add(limit);
    return new ProjectModules(tree, limits, roots);
  }

  /** Likewise for what an application's own files import. */
  static PythonModules around(Tree tree, Collection<Path> files) {
    Set<Path> roots = new LinkedHashSet<>();
    Set<Path> limits = new LinkedHashSet<>();
    for (Path file : files) {
      Path limit = tree.limit(file);
      limits.add(limit);
      for (Path at = file.getParent(); at != null && at.startsWith(limit); at = at.getParent()) {
        if (!roots.add(at)) {
          break;
        }
        roots.add(at.resolve("src"));
      }
    }
    return new ProjectModules(tree, limits, roots);
  }

  /** Asked by several threads at once, which the tree is not made for. */
  @Override
  public synchronized Optional<PythonFile.Module> find(String name, SourceFile importer) {
    return name.startsWith(".")
        ? relative(name, importer)
        : found.computeIfAbsent(name, this::absolute);
  }

  @Override
  public synchronized Optional<SourceFile> text(String path, boolean fromRoot) {
    List<Path> starts = fromRoot ? limits : roots;
    for (Path start : starts) {
      try {
        Path file = start.resolve(path).normalize();
        if (limits.stream().anyMatch(file::startsWith) && isThere(file)) {
          Content content = tree.content(file);
          return content.unread().isEmpty() ? Optional.of(content.file()) : Optional.empty();
        }
      } catch (InvalidPathException strange) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  @Override
  public synchronized boolean ofProject(String name) {
    if (name.startsWith(".")) {
      return true;
    }
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    return packages.computeIfAbsent(first, this::isHere);
  }

  private boolean isHere(String first) {
    try {
      return roots.stream()
          .anyMatch(
              root ->
                  tree.folder(root.resolve(first)).isPresent()
                      || isThere(root.resolve(first + ".py")));
    } catch (InvalidPathException strange) {
      return true;
    }
  }

  private Optional<PythonFile.Module> absolute(String name) {
    for (Path root : roots) {
      Optional<PythonFile.Module> module = below(root, name);
      if (module.isPresent()) {
        return module;
      }
    }
    return Optional.empty();
  }

  private Optional<PythonFile.Module> relative(String name, SourceFile importer) {
    int dots = 0;
    while (dots < name.length() && name.charAt(dots) == '.') {
      dots++;
    }
    Path folder = tree.hasRead(importer) ? tree.origin(importer) : null;
    for (int i = 0; i < dots && folder != null; i++) {
      folder = folder.getParent();
    }
    return folder == null ? Optional.empty() : below(folder, name.substring(dots));
  }

  private Optional<PythonFile.Module> below(Path folder, String name) {
    try {
      Path place = folder.resolve(name.replace('.', '/')).normalize();
      return file(place.resolve("__init__.py"))
          .or(() -> name.isEmpty() ? Optional.empty() : file(place.resolveSibling(leaf(place))));
    } catch (InvalidPathException strange) {
      return Optional.empty();
    }
  }

  private static String leaf(Path place) {
    return Folder.nameOf(place) + ".py";
  }

  private Optional<PythonFile.Module> file(Path path) {
    return parsed.computeIfAbsent(path, this::parse);
  }

  private Optional<PythonFile.Module> parse(Path path) {
    if (!isThere(path)) {
      return Optional.empty();
    }
    Content content = tree.content(path);
    boolean readable = content.unread().isEmpty() && content.file().text().length() <= LONGEST_FILE;
    return readable && PythonParser.parse(content.file()) instanceof PythonFile.Module module
        ? Optional.of(module)
        : Optional.empty();
  }

  private boolean isThere(Path path) {
    Path folder = path.getParent();
    return folder != null
        && tree.folder(folder)
            .filter(listed -> listed.files().contains(Folder.nameOf(path)))
            .isPresent();
  }
}
