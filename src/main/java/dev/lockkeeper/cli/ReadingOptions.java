package dev.lockkeeper.cli;

import dev.lockkeeper.effect.EffectTable;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.reader.project.ProjectRequest;
import dev.lockkeeper.reader.project.ProjectRequest.StandardInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code lint} and {@code ops} are told about what to read.
 *
 * @param paths as written; empty for what lies below the working directory
 * @param targets the servers to judge for; empty where the project is to say
 * @param assume how transactions are opened, whatever the tool is
 * @param standardInputName the path that standard input is to be read as
 */
record ReadingOptions(
    List<String> paths,
    List<Target> targets,
    Optional<TransactionModel> assume,
    Optional<String> standardInputName) {
  private static final String STANDARD_INPUT = "-";
  private static final String STANDARD_INPUT_NAME = "--stdin-filename";

  private static final int OLDEST_POSTGRESQL = 10;
  private static final int NEWEST_POSTGRESQL = 18;

  ReadingOptions {
    paths = List.copyOf(paths);
    targets = List.copyOf(targets);
  }

  static void addTo(CommandSpec spec) {
    spec.addPositional(
            PositionalParamSpec.builder()
                .paramLabel("PATH")
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                    "Files or folders of migrations; '-' is standard input. Without one, the"
                        + " migration folders below the working directory.")
                .build())
        .addOption(
            Options.list(
                "--target",
                "SERVER",
                "The server to judge for, such as postgresql:16 or mysql:8.4; may be repeated."))
        .addOption(
            Options.value(
                "--assume",
                "HOW",
                "'transaction': each migration runs in one; 'none': in none, whatever its tool"
                    + " does."))
        .addOption(
            Options.value(STANDARD_INPUT_NAME, "FILE", "The path that standard input is read as."));
  }

  /** Reads them, and tells the user where a target is judged as another. */
  static ReadingOptions of(ParseResult parsed, Shell shell) {
    List<String> paths = parsed.matchedPositionalValue(0, List.of());
    if (paths.stream().anyMatch(String::isBlank)) {
      throw Options.wrong(parsed, "a PATH is empty", Optional.empty());
    }
    List<Target> targets = new ArrayList<>();
    for (String written : Options.texts(parsed, "--target")) {
      Target target = target(parsed, written, shell);
      if (!targets.contains(target)) {
        targets.add(target);
      }
    }
    Optional<String> name = Options.text(parsed, STANDARD_INPUT_NAME);
    if (name.isPresent() && !paths.contains(STANDARD_INPUT)) {
      throw Options.wrong(
          parsed,
          STANDARD_INPUT_NAME + " goes with the path '" + STANDARD_INPUT + "'",
          Optional.empty());
    }
    return new ReadingOptions(
        paths, targets, Options.choice(parsed, "--assume", assumptions()), name);
  }

  /** The request that they make. */
  ProjectRequest request(ParseResult parsed, Shell shell) {
    Optional<StandardInput> input =
        paths.contains(STANDARD_INPUT)
            ? Optional.of(new StandardInput(bytes(parsed, shell), standardInputName))
            : Optional.empty();
    return new ProjectRequest(
        paths,
        shell.workingDirectory(),
        Optional.empty(),
        input,
        assume,
        targets,
        EffectTable::refusesTransaction);
  }

  private static byte[] bytes(ParseResult parsed, Shell shell) {
    try {
      return shell.in().readAllBytes();
    } catch (IOException failure) {
      throw Options.wrong(
          parsed, "standard input cannot be read: " + failure.getMessage(), Optional.empty());
    }
  }

  private static Map<String, TransactionModel> assumptions() {
    Map<String, TransactionModel> assumptions = new LinkedHashMap<>();
    assumptions.put("transaction", TransactionModel.TOOL);
    assumptions.put("none", TransactionModel.NONE);
    return assumptions;
  }

  private static Target target(ParseResult parsed, String written, Shell shell) {
    Optional<Target> target = Target.parse(written);
    if (target.isEmpty()) {
      String dialect = written.replaceFirst(":.*", "");
      List<String> known = Arrays.stream(Dialect.values()).map(Dialect::id).toList();
      throw Options.wrong(
          parsed,
          "--target takes a server and its version, such as postgresql:16, and not '"
              + written
              + "'",
          known.contains(dialect) ? Optional.empty() : Options.nearest(dialect, known));
    }
    if (target.get().dialect() != Dialect.POSTGRESQL) {
      return target.get();
    }
    if (!target.get().isAtLeast(OLDEST_POSTGRESQL)) {
      throw Options.wrong(
          parsed,
          "--target " + written + ": PostgreSQL is known from version " + OLDEST_POSTGRESQL + " on",
          Optional.empty());
    }
    if (target.get().major() > NEWEST_POSTGRESQL) {
      shell.say(
          written
              + " is newer than the newest known, and judged as postgresql:"
              + NEWEST_POSTGRESQL);
      return Target.postgresql(NEWEST_POSTGRESQL);
    }
    return target.get();
  }
}
