package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Problem;
import dev.lockkeeper.reader.project.ProjectRequest.StandardInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The paths of a request, sorted out.
 *
 * @param files those that are files, absolute
 * @param folders those that are folders, absolute
 * @param standardInput standard input as a file
 * @param refusals those that cannot be opened
 */
record Arguments(
    Set<Path> files,
    Set<Path> folders,
    Optional<Tree.Virtual> standardInput,
    List<Problem> refusals) {
  static Arguments of(ProjectRequest request) {
    Path workingDirectory = request.workingDirectory();
    Set<Path> files = new LinkedHashSet<>();
    Set<Path> folders = new LinkedHashSet<>();
    List<Problem> refusals = new ArrayList<>();
    Optional<Tree.Virtual> standardInput = Optional.empty();
    if (request.paths().isEmpty()) {
      folders.add(workingDirectory);
    }
    for (String written : request.paths()) {
      try {
        if (written.equals("-")) {
          standardInput = request.standardInput().map(input -> virtual(input, workingDirectory));
          standardInput.ifPresent(file -> files.add(file.path()));
          continue;
        }
        Path path = workingDirectory.resolve(written).normalize();
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        boolean usable = attributes.isDirectory() || attributes.isRegularFile();
        if (!usable) {
          refusals.add(new Problem(written, "is neither a file nor a folder"));
        } else if (!Files.isReadable(path)) {
          refusals.add(new Problem(written, "cannot be opened: permission denied"));
        } else {
          (attributes.isDirectory() ? folders : files).add(path);
        }
      } catch (IOException failure) {
        Path path = workingDirectory.resolve(written).normalize();
        refusals.add(new Problem(written, "cannot be opened: " + Tree.reason(path, failure)));
      } catch (InvalidPathException strange) {
        refusals.add(new Problem(written, "is not a path"));
      }
    }
    return new Arguments(files, folders, standardInput, refusals);
  }

  private static Tree.Virtual virtual(StandardInput input, Path workingDirectory) {
    String name = input.name().orElse("standard input.sql");
    return new Tree.Virtual(workingDirectory.resolve(name).normalize(), input);
  }

  /** The folders that were named, and those of the files that were. */
  List<Path> places() {
    List<Path> places = new ArrayList<>(folders);
    for (Path file : files) {
      Path parent = file.getParent();
      if (parent != null) {
        places.add(parent);
      }
    }
    return places;
  }

  /** Whether a path was named, or lies in a folder that was. */
  boolean name(Path path) {
    return files.contains(path) || folders.stream().anyMatch(path::startsWith);
  }
}
