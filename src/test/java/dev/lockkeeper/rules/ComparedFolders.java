package dev.lockkeeper.rules;

import dev.lockkeeper.migration.Commit;
import dev.lockkeeper.reader.project.Comparison;
import dev.lockkeeper.reader.project.Comparison.Stored;
import dev.lockkeeper.reader.project.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A branch that is compared with {@code origin/main}, as whole trees in folders: {@code ours/} is
 * what it holds, {@code base/} what both held when they parted, and {@code theirs/} what {@code
 * origin/main} holds, where that is not {@code base/}. {@code commits.txt} names the commits.
 */
final class ComparedFolders {
  private static final String REFERENCE = "origin/main";

  private final Path folder;

  private ComparedFolders(Path folder) {
    this.folder = folder;
  }

  /** The comparison that a folder is; empty when it is a project by itself. */
  static Optional<ComparedFolders> in(Path folder) {
    return Files.isDirectory(folder.resolve("ours"))
        ? Optional.of(new ComparedFolders(folder))
        : Optional.empty();
  }

  /** What is judged. */
  Path ours() {
    return folder.resolve("ours");
  }

  Scope.Since scope() {
    try {
      Path base = folder.resolve("base");
      Path theirs = folder.resolve("theirs");
      Path root = ours().toRealPath();
      Map<Path, Optional<Stored>> now =
          Files.isDirectory(theirs) ? changed(base, theirs, theirs, root) : Map.of();
      return new Scope.Since(
          new Comparison(
              REFERENCE,
              changed(base, ours(), base, root),
              now,
              Set.of(),
              file -> commits(root.relativize(file).toString().replace('\\', '/'))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Those that {@code commits.txt} lists, each line {@code path: message}. */
  private List<Commit> commits(String file) {
    Path list = folder.resolve("commits.txt");
    try {
      return Files.exists(list)
          ? Files.readAllLines(list).stream()
              .filter(line -> line.startsWith(file + ": "))
              .map(line -> new Commit("1a2b3c4", line.substring(file.length() + 2)))
              .toList()
          : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The files that differ in two trees, each with what it holds in one of them. */
  private static Map<Path, Optional<Stored>> changed(Path before, Path now, Path told, Path root)
      throws IOException {
    TreeSet<String> names = new TreeSet<>(names(before));
    names.addAll(names(now));
    Map<Path, Optional<Stored>> changed = new HashMap<>();
    for (String name : names) {
      if (!Arrays.equals(bytes(before.resolve(name)), bytes(now.resolve(name)))) {
        Path file = told.resolve(name);
        changed.put(
            root.resolve(name),
            Files.exists(file) ? Optional.of(() -> Files.readAllBytes(file)) : Optional.empty());
      }
    }
    return changed;
  }

  private static byte[] bytes(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllBytes(file) : new byte[] {-1};
  }

  private static List<String> names(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  /** What is expected on this branch, and of the files that it no longer has. */
  List<Expectation> expectations() throws IOException {
    List<Expectation> expected = new ArrayList<>(Expectation.in(ours()));
    if (Files.isDirectory(folder.resolve("base"))) {
      Expectation.in(folder.resolve("base")).stream()
          .filter(one -> one.rule().equals("deleted-applied-migration"))
          .filter(one -> !Files.exists(ours().resolve(one.file())))
          .forEach(expected::add);
    }
    return expected;
  }
}
