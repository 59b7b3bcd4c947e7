package dev.lockkeeper.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A git repository that a test makes with the real git, whatever the user's settings are. */
public final class ScratchRepository {
  private static final Map<String, String> ENVIRONMENT =
      Map.ofEntries(
          Map.entry("GIT_CONFIG_GLOBAL", "/dev/null"),
          Map.entry("GIT_CONFIG_NOSYSTEM", "1"),
          Map.entry("GIT_AUTHOR_NAME", "a"),
          Map.entry("GIT_AUTHOR_EMAIL", "a@example.org"),
          Map.entry("GIT_AUTHOR_DATE", "2024-01-01T00:00:00Z"),
          Map.entry("GIT_COMMITTER_NAME", "a"),
          Map.entry("GIT_COMMITTER_EMAIL", "a@example.org"),
          Map.entry("GIT_COMMITTER_DATE", "2024-01-01T00:00:00Z"),
          Map.entry("LC_ALL", "C.UTF-8"));

  private final Path root;

  private ScratchRepository(Path root) {
    this.root = root;
  }

  /** A new repository with a branch called main. */
  public static ScratchRepository in(Path root) {
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ScratchRepository repository = new ScratchRepository(root);
    repository.git("init", "-q", "-b", "main", ".");
    return repository;
  }

  /** Where it lies. */
  public Path root() {
    return root;
  }

  /** Writes a file, which git is not told of. */
  public ScratchRepository write(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commits everything as it lies there. */
  public ScratchRepository commit() {
    return git("add", "-A").git("commit", "-q", "--allow-empty", "-m", "a commit");
  }

  /** Starts a branch here. */
  public ScratchRepository branch(String name) {
    return git("checkout", "-q", "-b", name);
  }

  /** Goes to a branch. */
  public ScratchRepository checkout(String name) {
    return git("checkout", "-q", name);
  }

  /** Runs git in it. */
  public ScratchRepository git(String... arguments) {
    run(root, arguments);
    return this;
  }

  /** What git says, without the last line's ending. */
  public String ask(String... arguments) {
    return run(root, arguments).stripTrailing();
  }

  /** A clone of it in another folder. */
  public ScratchRepository cloned(Path other, String... options) {
    List<String> arguments = new ArrayList<>(List.of("clone", "-q"));
    arguments.addAll(List.of(options));
    arguments.add("file://" + root);
    arguments.add(other.toString());
    run(root, arguments.toArray(String[]::new));
    return new ScratchRepository(other);
  }

  private static String run(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(ENVIRONMENT);
    try {
      Process process = builder.start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(command + ": " + out);
      }
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
