package dev.lockkeeper.reader.project;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How reports name files: relative to the repository, else to the working directory, else to the
 * argument that found them, with {@code /}.
 */
final class ReportPaths {
  private final Path workingDirectory;
  private final Optional<Path> givenRoot;
  private final List<Path> arguments;
  private final Map<Path, Optional<Path>> repositories = new HashMap<>();

  /**
   * @param givenRoot what stands for the repository's root, when it is not to be found by its
   *     {@code .git}
   * @param arguments the folders that were named, and the folders of the files that were
   */
  ReportPaths(Path workingDirectory, Optional<Path> givenRoot, List<Path> arguments) {
    this.workingDirectory = workingDirectory;
    this.givenRoot = givenRoot;
    this.arguments = List.copyOf(arguments);
  }

  /** A path as reports print it. */
  String of(Path path) {
    Path root = root(path);
    String relative = root.relativize(path).toString().replace(File.separatorChar, '/');
    return relative.isEmpty() ? "." : relative;
  }

  /** The folder that a path is named relative to. */
  Path root(Path path) {
    if (givenRoot.filter(path::startsWith).isPresent()) {
      return givenRoot.get();
    }
    Optional<Path> repository = repository(path);
    if (repository.isPresent()) {
      return repository.get();
    }
    if (path.startsWith(workingDirectory)) {
      return workingDirectory;
    }
    for (Path argument : arguments) {
      if (path.startsWith(argument)) {
        return argument;
      }
    }
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private Optional<Path> repository(Path path) {
    Optional<Path> known = repositories.get(path);
    if (known != null) {
      return known;
    }
    Path parent = path.getParent();
    Optional<Path> found =
        Files.exists(path.resolve(".git"))
            ? Optional.of(path)
            : parent == null ? Optional.empty() : repository(parent);
    repositories.put(path, found);
    return found;
  }
}
