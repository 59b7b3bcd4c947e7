package dev.lockkeeper.cli;

import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.PathSettings;
import dev.lockkeeper.config.Settings;
import dev.lockkeeper.effect.EffectTable;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.reader.project.ProjectRequest;
import dev.lockkeeper.reader.project.ProjectRequest.StandardInput;
import dev.lockkeeper.reader.project.ProjectRequest.Stated;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code lint} and {@code ops} are told about what to read.
 *
 * @param paths as written; empty for what lies below the working directory
 * @param byPath what holds for each file
 */
record ReadingOptions(List<String> paths, PathSettings byPath) {
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
        .description(
            "Files or folders of migrations; '-' is standard input. Without one, the migration"
                + " folders below the working directory.")
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
    return new ReadingOptions(paths, byPath);
  }

  /** The request that they make; the user is told where a target is judged as another. */
  ProjectRequest request(ParseResult parsed, Shell shell) {
    Settings settings = byPath.ofRun();
    Optional<StandardInput> input =
        paths.contains(STANDARD_INPUT)
            ? Optional.of(
                new StandardInput(bytes(parsed, shell), settings.get(Keys.STDIN_FILENAME)))
            : Optional.empty();
    Set<Target> told = new HashSet<>();
    return new ProjectRequest(
        paths,
        shell.workingDirectory(),
        Optional.empty(),
        input,
        places -> stated(byPath.at(places), told, shell),
        EffectTable::refusesTransaction);
  }

  private Stated stated(Settings settings, Set<Target> told, Shell shell) {
    return new Stated(
        settings.get(Keys.ASSUME),
        settings.get(Keys.TARGET).stream()
            .map(target -> known(target, told, shell))
            .distinct()
            .toList());
  }

  private static byte[] bytes(ParseResult parsed, Shell shell) {
    try {
      return shell.in().readAllBytes();
    } catch (IOException failure) {
      throw Options.wrong(
          parsed, "standard input cannot be read: " + failure.getMessage(), Optional.empty());
    }
  }

  private Target known(Target target, Set<Target> told, Shell shell) {
    if (target.dialect() != Dialect.POSTGRESQL || target.major() <= NEWEST_POSTGRESQL) {
      return target;
    }
    if (told.add(target) && !byPath.ofRun().get(Keys.QUIET)) {
      shell.say(
          target
              + " is newer than the newest known, and judged as postgresql:"
              + NEWEST_POSTGRESQL);
    }
    return Target.postgresql(NEWEST_POSTGRESQL);
  }
}
