package dev.lockkeeper.reader.project;

import dev.lockkeeper.reader.project.Comparison.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Files that stand in a tree otherwise than on disk: with other content, or none, or not at all.
 *
 * <p>It knows files by their real paths, whatever links a tree reaches them by.
 */
final class Overlay {
  /** The disk as it is. */
  static final Overlay NONE = new Overlay(Map.of(), path -> false);

  private final Map<Path, Optional<Stored>> files;
  private final Predicate<Path> emptied;
  private final Map<Path, Set<String>> added = new HashMap<>();
  private final Map<Path, Set<String>> folders = new HashMap<>();
  private final Map<Path, Path> realFolders = new HashMap<>();

  /**
   * An overlay.
   *
   * @param files what stands in the place of the disk's files; nothing for those that are taken
   *     away
   * @param emptied whether any other file of the disk is empty here
   */
  Overlay(Map<Path, Optional<Stored>> files, Predicate<Path> emptied) {
    this.files = files;
    this.emptied = emptied;
    files.forEach(
        (path, content) -> {
          if (content.isPresent()) {
            add(path);
          }
        });
  }

  private void add(Path file) {
    Path at = file;
    Map<Path, Set<String>> names = added;
    for (Path folder = at.getParent(); folder != null; folder = folder.getParent()) {
      Set<String> known = names.computeIfAbsent(folder, key -> new HashSet<>());
      if (!known.add(Folder.nameOf(at))) {
        return;
      }
      at = folder;
      names = folders;
    }
  }

  /** What stands in the place of a file; empty where the disk's own counts. */
  Optional<Stored> content(Path file) {
    if (isEmpty()) {
      return Optional.empty();
    }
    Path key = key(file);
    Optional<Stored> content = files.get(key);
    if (content != null) {
      return content;
    }
    return emptied.test(key) && Files.exists(key)
        ? Optional.of(() -> new byte[0])
        : Optional.empty();
  }

  /** Whether there is no such file here, whatever the disk holds. */
  boolean hides(Path file) {
    if (isEmpty()) {
      return false;
    }
    Optional<Stored> content = files.get(key(file));
    return content != null && content.isEmpty();
  }

  /** Whether it has something to say of a file. */
  boolean knows(Path file) {
    return !isEmpty() && files.containsKey(key(file));
  }

  /** A folder as it is here. */
  Optional<Folder> over(Path path, Optional<Folder> onDisk) {
    if (isEmpty()) {
      return onDisk;
    }
    Path real = realFolder(path);
    Set<String> inner = folders.getOrDefault(real, Set.of());
    Set<String> own = added.getOrDefault(real, Set.of());
    if (onDisk.isEmpty() && inner.isEmpty() && own.isEmpty()) {
      return Optional.empty();
    }
    Folder listed = onDisk.orElseGet(() -> new Folder(path, List.of(), List.of(), List.of()));
    Set<String> names = new TreeSet<>(own);
    listed.files().stream().filter(name -> !hides(path.resolve(name))).forEach(names::add);
    Set<String> innerNames = new TreeSet<>(inner);
    innerNames.addAll(listed.folders());
    listed.links().forEach(innerNames::remove);
    return Optional.of(
        new Folder(path, List.copyOf(names), List.copyOf(innerNames), listed.links()));
  }

  /** A file's path with the links in its folders resolved. */
  Path real(Path file) {
    Path folder = file.getParent();
    return folder == null ? file : realFolder(folder).resolve(Folder.nameOf(file));
  }

  /** The path under which a file may be known: its own, else that of the file that it links to. */
  private Path key(Path file) {
    Path real = real(file);
    if (files.containsKey(real) || !Files.isSymbolicLink(real)) {
      return real;
    }
    try {
      return real.toRealPath();
    } catch (IOException leadsNowhere) {
      return real;
    }
  }

  private Path realFolder(Path folder) {
    Path known = realFolders.get(folder);
    if (known == null) {
      known = resolved(folder);
      realFolders.put(folder, known);
    }
    return known;
  }

  private Path resolved(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException onlyHere) {
      return real(folder);
    }
  }

  private boolean isEmpty() {
    return this == NONE;
  }
}
