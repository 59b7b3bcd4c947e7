package dev.lockkeeper.cli;

import dev.lockkeeper.config.CodeFiles;
import dev.lockkeeper.config.Key;
import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.NamedFile;
import dev.lockkeeper.config.PathSettings;
import dev.lockkeeper.config.Settings;
import dev.lockkeeper.effect.EffectTable;
import dev.lockkeeper.migration.Progress;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.reader.git.Since;
import dev.lockkeeper.reader.git.WorkingTree;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.reader.project.FileList;
import dev.lockkeeper.reader.project.ProjectRequest;
import dev.lockkeeper.reader.project.ProjectRequest.CodePlace;
import dev.lockkeeper.reader.project.ProjectRequest.CodePlaces;
import dev.lockkeeper.reader.project.ProjectRequest.StandardInput;
import dev.lockkeeper.reader.project.ProjectRequest.Stated;
import dev.lockkeeper.reader.project.Projects;
import dev.lockkeeper.reader.project.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code lint}, {@code ops} and {@code history} are told about what to read.
 *
 * @param paths as written; empty for what lies below the working directory
 * @param byPath what holds for each file
 * @param findsModels whether models that nobody names are looked for
 */
record ReadingOptions(List<String> paths, PathSettings byPath, boolean findsModels) {
  static final String STANDARD_INPUT = "-";

  private static final int NEWEST_POSTGRESQL = 18;

  ReadingOptions {
    paths = List.copyOf(paths);
  }

  /** The files and folders to read, behind the options. */
  static PositionalParamSpec parameter() {
    return PositionalParamSpec.builder()
        .paramLabel("PATH")
        .index("0..*")
        .arity("0..*")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description("files or folders of migrations, - for standard input")
        .build();
  }

  static ReadingOptions of(ParseResult parsed, PathSettings byPath) {
    Settings settings = byPath.ofRun();
    List<String> paths = settings.get(Keys.PATHS);
    if (settings.get(Keys.STDIN_FILENAME).isPresent() && !paths.contains(STANDARD_INPUT)) {
      throw Options.wrong(
          parsed,
          Keys.STDIN_FILENAME.option() + " goes with the path '" + STANDARD_INPUT + "'",
          Optional.empty());
    }
    return new ReadingOptions(paths, byPath, false);
  }

  /** The same, with the models that nobody names and that env.py imports. */
  ReadingOptions findingModels() {
    return new ReadingOptions(paths, byPath, true);
  }

  /** Whether what is asked is a change, and not all that the paths name. */
  boolean isOfChange() {
    Settings settings = byPath.ofRun();
    return settings.get(Keys.SINCE).isPresent()
        || settings.get(Keys.CHANGED_FILES_FROM).isPresent()
        || settings.get(Keys.CHANGED_FILES);
  }

  /** Finds and reads what they ask for; the user is told where a target is judged as another. */
  Discovery discover(ParseResult parsed, Shell shell, Progress progress) {
    ProjectRequest request = request(parsed, shell);
    Settings settings = byPath.ofRun();
    Optional<String> since = settings.get(Keys.SINCE);
    Optional<NamedFile> list = settings.get(Keys.CHANGED_FILES_FROM);
    if (since.isPresent()) {
      return discoverSince(since.get(), request, parsed, shell, progress);
    }
    if (settings.get(Keys.CHANGED_FILES)) {
      List<String> changed = parsed.matchedPositionalValue(0, List.of());
      return Projects.read(
          request.within(FileList.of(changed, shell.workingDirectory())), progress);
    }
    return Projects.read(
        list.isEmpty()
            ? request
            : request.within(
                FileList.read(bytes(list.get(), parsed, shell), shell.workingDirectory())),
        progress);
  }

  /** Likewise everything that they name, whatever is new. */
  Discovery discoverAll(ParseResult parsed, Shell shell) {
    return Projects.read(request(parsed, shell));
  }

  private Discovery discoverSince(
      String reference,
      ProjectRequest request,
      ParseResult parsed,
      Shell shell,
      Progress progress) {
    if (request.standardInput().isPresent()) {
      throw Options.wrong(
          parsed,
          Keys.SINCE.option() + " does not go with the path '" + STANDARD_INPUT + "'",
          Optional.empty());
    }
    Since compared = new WorkingTree(place(shell), shell.environment()).since(reference);
    if (compared instanceof Since.Refused refused) {
      throw new Unable("%s %s: %s".formatted(Keys.SINCE.option(), reference, refused.reason()));
    }
    try (Since.Compared both = (Since.Compared) compared) {
      for (String path : paths) {
        if (!covers(both, path, shell)) {
          throw new Unable(
              "%s %s: %s lies outside of the repository of %s; run once for each"
                  .formatted(Keys.SINCE.option(), reference, path, paths.get(0)));
        }
      }
      return Projects.read(request.within(new Scope.Since(both.comparison())), progress);
    }
  }

  private static boolean covers(Since.Compared both, String path, Shell shell) {
    try {
      return both.covers(shell.workingDirectory().resolve(path));
    } catch (InvalidPathException strange) {
      return true;
    }
  }

  /** The folder whose repository is asked. */
  private Path place(Shell shell) {
    try {
      Path first = shell.workingDirectory().resolve(paths.isEmpty() ? "" : paths.get(0));
      Path parent = first.getParent();
      return Files.isDirectory(first)
          ? first
          : parent != null && Files.isDirectory(parent) ? parent : shell.workingDirectory();
    } catch (InvalidPathException strange) {
      return shell.workingDirectory();
    }
  }

  private byte[] bytes(NamedFile list, ParseResult parsed, Shell shell) {
    if (list.path().isEmpty() && paths.contains(STANDARD_INPUT)) {
      throw Options.wrong(
          parsed, "standard input cannot be both the list of files and a file", Optional.empty());
    }
    try {
      return list.path().isEmpty()
          ? shell.in().readAllBytes()
          : Files.readAllBytes(list.path().get());
    } catch (IOException failure) {
      throw new Unable(
          "%s %s: it cannot be read".formatted(Keys.CHANGED_FILES_FROM.option(), list.text()));
    }
  }

  /** The request for all that they name; the user is told where a target is judged as another. */
  ProjectRequest request(ParseResult parsed, Shell shell) {
    Settings settings = byPath.ofRun();
    Optional<StandardInput> input =
        paths.contains(STANDARD_INPUT)
            ? Optional.of(
                new StandardInput(bytes(parsed, shell), settings.get(Keys.STDIN_FILENAME)))
            : Optional.empty();
    Map<Target, Target> told = new HashMap<>();
    return new ProjectRequest(
        paths,
        shell.workingDirectory(),
        Optional.empty(),
        input,
        places -> stated(byPath.at(places), told, shell),
        EffectTable::refusesTransaction);
  }

  private Stated stated(Settings settings, Map<Target, Target> told, Shell shell) {
    return new Stated(
        settings.get(Keys.ASSUME),
        settings.get(Keys.TARGET).stream()
            .map(target -> told.computeIfAbsent(target, t -> known(t, byPath.ofRun(), shell)))
            .distinct()
            .toList(),
        settings.get(Keys.SCHEMA).map(ReadingOptions::dump),
        new CodePlaces(places(settings, Keys.MODELS), places(settings, Keys.SCHEMAS), findsModels));
  }

  private static List<CodePlace> places(Settings settings, Key<List<CodeFiles>> key) {
    return settings.get(key).stream()
        .map(files -> new CodePlace(files.start(), files::hold))
        .toList();
  }

  private static Path dump(NamedFile schema) {
    return schema
        .path()
        .map(Path::normalize)
        .orElseThrow(() -> new Unable(Keys.SCHEMA.option() + " takes a file, not standard input"));
  }

  private static byte[] bytes(ParseResult parsed, Shell shell) {
    try {
      return shell.in().readAllBytes();
    } catch (IOException failure) {
      throw Options.wrong(
          parsed, "standard input cannot be read: " + failure.getMessage(), Optional.empty());
    }
  }

  /** A target as it is judged; the user is told where it is judged as another. */
  static Target known(Target target, Settings settings, Shell shell) {
    if (target.dialect() != Dialect.POSTGRESQL || target.major() <= NEWEST_POSTGRESQL) {
      return target;
    }
    if (!settings.get(Keys.QUIET)) {
      shell.say(
          target
              + " is newer than the newest known, and judged as postgresql:"
              + NEWEST_POSTGRESQL);
    }
    return Target.postgresql(NEWEST_POSTGRESQL);
  }
}
