package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.ChangedFile;
import dev.lockkeeper.migration.Commit;
import dev.lockkeeper.reader.project.Comparison.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Both sides of a comparison put together, file by file: what this branch has not touched is as the
 * other one has it, and what both changed in the same way is the other one's.
 */
final class Merge {
  private final String reference;
  private final Overlay merged;
  private final Overlay before;
  private final Overlay then;
  private final boolean changesMigrations;
  private final Set<Path> clashing;
  private final Set<Path> repositories;
  private final Map<Path, ChangedFile.How> touched;
  private final Commit.Log<Path> commits;

  private Merge(
      Comparison comparison,
      Map<Path, Optional<Stored>> ours,
      Map<Path, Optional<Stored>> theirs,
      Set<Path> clashing) {
    this.reference = comparison.reference();
    this.commits = comparison.commits();
    this.repositories = comparison.repositories();
    this.clashing = clashing;
    this.merged = theirs.isEmpty() ? Overlay.NONE : new Overlay(theirs, path -> false);
    this.before =
        ours.isEmpty()
            ? Overlay.NONE
            : new Overlay(ours, path -> FileNames.isScript(Folder.nameOf(path)));
    this.touched = new HashMap<>();
    ours.forEach((path, then) -> touched.put(path, how(path, then.isPresent())));
    this.then = ours.isEmpty() ? Overlay.NONE : new Overlay(ours, path -> false);
    this.changesMigrations =
        ours.entrySet().stream()
            .anyMatch(
                file ->
                    file.getValue().isPresent()
                        && FileNames.isScript(Folder.nameOf(file.getKey())));
  }

  static Merge of(Comparison comparison) {
    Map<Path, Optional<Stored>> ours = new HashMap<>(comparison.ours());
    Map<Path, Optional<Stored>> theirs = new HashMap<>(comparison.theirs());
    Set<Path> clashing = new HashSet<>();
    for (Map.Entry<Path, Optional<Stored>> other : comparison.theirs().entrySet()) {
      if (ours.containsKey(other.getKey())) {
        if (isOnDisk(other.getKey(), other.getValue())) {
          ours.remove(other.getKey());
        } else {
          theirs.remove(other.getKey());
          boolean isNew = comparison.adds(other.getKey());
          if (isNew && other.getValue().isPresent()) {
            clashing.add(other.getKey());
          }
        }
      }
    }
    return new Merge(comparison, ours, theirs, clashing);
  }

  private static boolean isOnDisk(Path path, Optional<Stored> content) {
    if (content.isEmpty()) {
      return !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
    try {
      return Files.isRegularFile(path)
          && Arrays.equals(Files.readAllBytes(path), content.get().bytes());
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static ChangedFile.How how(Path path, boolean wasThere) {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return ChangedFile.How.DELETED;
    }
    return wasThere ? ChangedFile.How.CHANGED : ChangedFile.How.ADDED;
  }

  /** The files that this branch has touched, and that the other one has not made the same. */
  Map<Path, ChangedFile.How> touched() {
    return Collections.unmodifiableMap(touched);
  }

  /** What the user calls the other branch. */
  String reference() {
    return reference;
  }

  /** The commits of this branch. */
  Commit.Log<Path> commits() {
    return commits;
  }

  /** The files after the merge. */
  Overlay merged() {
    return merged;
  }

  /**
   * The files as they were where both sides parted; of the migrations that this branch has not
   * touched since only the names.
   */
  Overlay before() {
    return before;
  }

  /** All files as they were where both sides parted. */
  Overlay then() {
    return then;
  }

  /** Whether this branch has touched a file. */
  boolean isOurs(Path file) {
    return before.knows(file);
  }

  /** Whether a file after the merge is as the other branch has made it. */
  boolean isTheirs(Path file) {
    return merged.knows(file);
  }

  /** The changed repository inside this one that holds a file. */
  Optional<Path> repositoryOf(Path real) {
    return repositories.stream().filter(real::startsWith).findFirst();
  }

  /** Whether both sides have a new file of this name, and not the same one. */
  boolean clashes(Path real) {
    return clashing.contains(real);
  }

  /** Whether this branch has touched files that were there before and may be migrations. */
  boolean changesMigrations() {
    return changesMigrations;
  }
}
