package dev.lockkeeper.reader.git;

import dev.lockkeeper.reader.git.Changes.Change;
import dev.lockkeeper.reader.git.Changes.Side;
import dev.lockkeeper.reader.project.Comparison.Stored;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The files of changes as git stores them, by their paths on disk. */
final class StoredFiles {
  private final Path root;
  private final Blobs blobs;
  private final Set<Path> following = new HashSet<>();

  StoredFiles(Path root, Blobs blobs) {
    this.root = root;
    this.blobs = blobs;
  }

  /** What each changed file held before. */
  Map<Path, Optional<Stored>> before(List<Change> changes) throws Refusal {
    return sides(changes, Change::before);
  }

  /** What each changed file holds now. */
  Map<Path, Optional<Stored>> after(List<Change> changes) throws Refusal {
    return sides(changes, Change::after);
  }

  /** The folders among them that are other repositories. */
  Set<Path> repositories(List<Change> changes) throws Refusal {
    Set<Path> repositories = new HashSet<>();
    for (Change change : changes) {
      if (change.isOfRepository()) {
        repositories.add(path(change.path()));
      }
    }
    return repositories;
  }

  private Map<Path, Optional<Stored>> sides(List<Change> changes, Function<Change, Side> side)
      throws Refusal {
    Map<Path, Optional<Stored>> files = new HashMap<>();
    for (Change change : changes) {
      if (change.isOfRepository()) {
        continue;
      }
      Path path = path(change.path());
      files.putIfAbsent(path, stored(path, side.apply(change), files));
    }
    return files;
  }

  private Path path(String written) throws Refusal {
    try {
      return root.resolve(written);
    } catch (InvalidPathException unnamed) {
      throw new Refusal(
          "a changed file has a name that this locale cannot spell; run with: LC_ALL=C.UTF-8");
    }
  }

  private Optional<Stored> stored(Path path, Side side, Map<Path, Optional<Stored>> files) {
    if (side.isAbsent()) {
      return Optional.empty();
    }
    return Optional.of(
        side.isLink()
            ? () -> target(path, side.object(), files)
            : () -> blobs.bytes(side.object()));
  }

  /** What a link leads to, among these files or else on disk. */
  private byte[] target(Path link, String object, Map<Path, Optional<Stored>> files)
      throws IOException {
    String written = new String(blobs.bytes(object), StandardCharsets.UTF_8);
    Path target = link.resolveSibling(written).normalize();
    Optional<Stored> stored = files.getOrDefault(target, Optional.empty());
    if (stored.isPresent()) {
      if (!following.add(link)) {
        throw new IOException("its links lead in a circle");
      }
      try {
        return stored.get().bytes();
      } finally {
        following.remove(link);
      }
    }
    if (!Files.isRegularFile(target)) {
      throw new IOException("its link leads nowhere");
    }
    return Files.readAllBytes(target);
  }
}
