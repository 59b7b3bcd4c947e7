package dev.lockkeeper.reader.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The folders of a project that may hold its own files, in an order that never changes. */
final class Walk {
  /** Folders of other people's files, of built copies, and of tools. */
  private static final Set<String> FOREIGN =
      Set.of(
          ".git",
          ".hg",
          ".svn",
          ".nox",
          ".tox",
          "__pycache__",
          "build",
          "node_modules",
          "site-packages",
          "target");

  private static final String VIRTUAL_ENVIRONMENT = "pyvenv.cfg";

  private final Tree tree;
  private final List<Folder> found = new ArrayList<>();
  private final Set<Path> entered = new HashSet<>();
  private final Deque<Path> links = new ArrayDeque<>();

  private Walk(Tree tree) {
    this.tree = tree;
  }

  /**
   * The folder {@code start} and those below it. Links to folders are followed behind everything
   * else, and only to what was not seen under its own name.
   */
  static List<Folder> below(Tree tree, Path start) {
    Walk walk = new Walk(tree);
    walk.enter(start, real(start));
    Path realStart = real(start);
    while (!walk.links.isEmpty()) {
      Path link = walk.links.removeFirst();
      Path real = real(link);
      boolean leadsUp = realStart.startsWith(real);
      if (!leadsUp && !isForeign(Folder.nameOf(real)) && !walk.entered.contains(real)) {
        walk.enter(link, real);
      }
    }
    return walk.found;
  }

  private void enter(Path start, Path real) {
    record Place(Path path, Path real) {}
    Deque<Place> open = new ArrayDeque<>();
    open.push(new Place(start, real));
    while (!open.isEmpty()) {
      Place place = open.pop();
      Optional<Folder> listed = tree.folder(place.path);
      if (listed.isEmpty() || isEnvironment(listed.get(), start) || !entered.add(place.real)) {
        continue;
      }
      Folder folder = listed.get();
      found.add(folder);
      folder.links().forEach(link -> links.addLast(place.path.resolve(link)));
      for (int i = folder.folders().size() - 1; i >= 0; i--) {
        String name = folder.folders().get(i);
        if (!isForeign(name)) {
          open.push(new Place(place.path.resolve(name), place.real.resolve(name)));
        }
      }
    }
  }

  private static boolean isEnvironment(Folder folder, Path start) {
    return !folder.path().equals(start) && folder.files().contains(VIRTUAL_ENVIRONMENT);
  }

  private static boolean isForeign(String name) {
    return FOREIGN.contains(name);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException gone) {
      return path;
    }
  }
}
