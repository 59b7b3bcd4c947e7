package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What to read.
 *
 * @param paths files and folders as the user names them, {@code -} for standard input; none for
 *     what lies below the working directory
 * @param workingDirectory what relative paths start from
 * @param repositoryRoot the folder that stands for the repository, when it is not to be found by
 *     its {@code .git}
 * @param standardInput what {@code -} stands for; must be present when it is named
 * @param stated what is said of the migrations in some files and folders, whatever their project
 *     says; the paths are absolute and normalised
 * @param refusesTransaction whether a server refuses a statement inside a transaction, which
 *     decides how some tools run a file
 * @param scope what of the paths is asked
 */
public record ProjectRequest(
    List<String> paths,
    Path workingDirectory,
    Optional<Path> repositoryRoot,
    Optional<StandardInput> standardInput,
    Function<Iterable<Path>, Stated> stated,
    BiPredicate<Statement, Target> refusesTransaction,
    Scope scope) {
  public ProjectRequest {
    paths = List.copyOf(paths);
    workingDirectory = workingDirectory.toAbsolutePath().normalize();
    repositoryRoot = repositoryRoot.map(root -> root.toAbsolutePath().normalize());
  }

  /**
   * What somebody says of a project.
   *
   * @param assume how transactions are opened, whatever the tool is
   * @param targets the servers; none when the project is to say
   * @param schema a dump of what the database held before the first migration; absolute
   * @param code where the application's code is that says something of the schema
   */
  public record Stated(
      Optional<TransactionModel> assume,
      List<Target> targets,
      Optional<Path> schema,
      CodePlaces code) {
    /** Nothing. */
    public static final Stated NOTHING =
        new Stated(Optional.empty(), List.of(), Optional.empty(), CodePlaces.NONE);

    /** What is said of a project whose models nobody names. */
    public Stated(Optional<TransactionModel> assume, List<Target> targets, Optional<Path> schema) {
      this(assume, targets, schema, CodePlaces.NONE);
    }

    public Stated {
      targets = List.copyOf(targets);
    }
  }

  /**
   * Where an application's code says something of the schema.
   *
   * @param models the files of its models
   * @param schemas those of the classes that say what requests and responses hold
   * @param lookFor whether models that nobody names are looked for in what env.py imports
   */
  public record CodePlaces(List<CodePlace> models, List<CodePlace> schemas, boolean lookFor) {
    /** Nobody says where. */
    public static final CodePlaces NONE = new CodePlaces(List.of(), List.of(), false);

    public CodePlaces {
      models = List.copyOf(models);
      schemas = List.copyOf(schemas);
    }
  }

  /**
   * Files of an application's code.
   *
   * @param start the file itself, or the folder in and below which they are; absolute and
   *     normalised
   * @param files which of the files there; absolute
   */
  public record CodePlace(Path start, Predicate<Path> files) {}

  /** A request for all that its paths name. */
  public ProjectRequest(
      List<String> paths,
      Path workingDirectory,
      Optional<Path> repositoryRoot,
      Optional<StandardInput> standardInput,
      Function<Iterable<Path>, Stated> stated,
      BiPredicate<Statement, Target> refusesTransaction) {
    this(
        paths,
        workingDirectory,
        repositoryRoot,
        standardInput,
        stated,
        refusesTransaction,
        new Scope.Everything());
  }

  /** The same request for a part of what its paths name. */
  public ProjectRequest within(Scope part) {
    return new ProjectRequest(
        paths, workingDirectory, repositoryRoot, standardInput, stated, refusesTransaction, part);
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
        places -> Stated.NOTHING,
        (statement, target) -> false);
  }
}
