package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Program;
import dev.lockkeeper.migration.Program.Call;
import dev.lockkeeper.migration.Program.Import;
import dev.lockkeeper.migration.Program.Origin;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which of the modules and files that a project's revisions name lie in the project. */
final class ImportOrigins {
  /** What packages are called that are kept for migrations, and what revisions are written with. */
  private static final Set<String> OF_MIGRATIONS =
      Set.of("migrations", "migration", "alembic", "versions", "sqlalchemy");

  private final Tree tree;
  private final Path scripts;
  private final List<Path> roots = new ArrayList<>();

  /**
   * The modules that can be imported from the folder of env.py or one above.
   *
   * @param added what settings add to {@code sys.path}
   * @param scripts the folder of env.py
   */
  ImportOrigins(Tree tree, List<Path> added, Path scripts) {
    this.tree = tree;
    roots.addAll(added);
    this.scripts = scripts;
    Path limit = tree.limit(scripts);
    for (Path at = scripts; at != null && at.startsWith(limit); at = at.getParent()) {
      // A package's own folder is not searched for modules: its name would begin with the package.
      if (!tree.holdsFile(at.resolve("__init__.py"))) {
        roots.add(at);
        roots.add(at.resolve("src"));
      }
    }
  }

  /** The program of a revision, which says of each module and file where it lies. */
  Program located(Program program, Path revision) {
    return program
        .withImports(one -> one.from(origin(one, revision)))
        .withCalls(call -> isInProject(call) ? call.ofProjectFile() : call);
  }

  private Origin origin(Import one, Path revision) {
    String module = one.module().replaceFirst("^\\.+", "");
    if (Stream.of(module.split("\\.", -1)).anyMatch(OF_MIGRATIONS::contains)) {
      return Origin.MIGRATIONS;
    }
    int dots = one.module().length() - module.length();
    if (dots == 0) {
      return roots.stream()
          .flatMap(root -> found(root, module, one.names()).stream())
          .map(this::origin)
          .findFirst()
          .orElse(Origin.ELSEWHERE);
    }
    Path base = revision;
    for (int i = 0; i < dots && base != null; i++) {
      base = base.getParent();
    }
    return base == null
        ? Origin.ELSEWHERE
        : found(base, module, one.names()).map(this::origin).orElse(Origin.MIGRATIONS);
  }

  private Origin origin(Path file) {
    return file.startsWith(scripts) ? Origin.MIGRATIONS : Origin.APPLICATION;
  }

  private Optional<Path> found(Path root, String module, List<String> names) {
    Path place;
    try {
      place = root.resolve(module.replace('.', '/'));
    } catch (InvalidPathException strange) {
      return Optional.empty();
    }
    Stream<Path> files =
        Stream.concat(
            module.isEmpty()
                ? Stream.empty()
                : Stream.of(place.resolveSibling(Folder.nameOf(place) + ".py")),
            Stream.concat(
                Stream.of(place.resolve("__init__.py")),
                names.stream()
                    .filter(name -> !name.equals("*"))
                    .map(name -> place.resolve(name + ".py"))));
    return files.filter(tree::holdsFile).findFirst();
  }

  private boolean isInProject(Call call) {
    return !call.inProject()
        && call.text().isPresent()
        && roots.stream().anyMatch(root -> holds(root, call.text().get()));
  }

  private boolean holds(Path root, String name) {
    try {
      return !name.isBlank() && tree.holdsFile(root.resolve(name).normalize());
    } catch (InvalidPathException strange) {
      return false;
    }
  }
}
