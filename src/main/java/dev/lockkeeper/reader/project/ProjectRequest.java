package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What to read.
 *
 * @param paths files and folders as the user names them, {@code -} for standard input; none for
 *     what lies below the working directory
 * @param workingDirectory what relative paths start from
 * @param repositoryRoot the folder that stands for the repository, when it is not to be found by
 *     its {@code .git}
 * @param standardInput what {@code -} stands for; must be present when it is named
 * @param assume how transactions are opened, whatever the tool is
 * @param targets the servers; none when the project is to say
 * @param refusesTransaction whether a server refuses a statement inside a transaction, which
 *     decides how some tools run a file
 */
public record ProjectRequest(
    List<String> paths,
    Path workingDirectory,
    Optional<Path> repositoryRoot,
    Optional<StandardInput> standardInput,
    Optional<TransactionModel> assume,
    List<Target> targets,
    BiPredicate<Statement, Target> refusesTransaction) {
  public ProjectRequest {
    paths = List.copyOf(paths);
    workingDirectory = workingDirectory.toAbsolutePath().normalize();
    repositoryRoot = repositoryRoot.map(root -> root.toAbsolutePath().normalize());
    targets = List.copyOf(targets);
  }

  /** What came on standard input, and the path that it is to be read as. */
  public static final class StandardInput {
    private final byte[] bytes;
    private final Optional<String> name;

    /**
     * @param name absent for plain SQL
     */
    public StandardInput(byte[] bytes, Optional<String> name) {
      this.bytes = bytes.clone();
      this.name = name;
    }

    byte[] bytes() {
      return bytes.clone();
    }

    Optional<String> name() {
      return name;
    }
  }

  /** Paths below a working directory, everything else as the project says. */
  public static ProjectRequest of(Path workingDirectory, String... paths) {
    return new ProjectRequest(
        List.of(paths),
        workingDirectory,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        (statement, target) -> false);
  }
}
