package dev.lockkeeper.cli;

import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.OperationsFormat;
import dev.lockkeeper.config.PathSettings;
import dev.lockkeeper.config.Settings;
import dev.lockkeeper.lint.ListedStatement;
import dev.lockkeeper.lint.StatementList;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.report.ops.OpsJson;
import dev.lockkeeper.report.ops.OpsReport;
import dev.lockkeeper.report.ops.OpsText;
import dev.lockkeeper.rule.RuleCatalog;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockkeeper ops}: what migrations ask of the database, as it was understood. */
final class OpsCommand implements Command {
  private static final Options OPTIONS =
      Options.of(
          Keys.OPERATIONS_FORMAT,
          Keys.EFFECTS,
          Keys.OPERATIONS_OUTPUT,
          Keys.SINCE,
          Keys.NO_SINCE,
          Keys.CHANGED_FILES_FROM,
          Keys.CHANGED_FILES,
          Keys.TARGET,
          Keys.SCHEMA,
          Keys.ASSUME,
          Keys.STDIN_FILENAME,
          Keys.CONFIG,
          Keys.NO_CONFIG);

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("ops");
    spec.usageMessage().description("Print the operations of migrations, one a line.");
    spec.addOption(Options.HELP);
    OPTIONS.addTo(spec);
    return spec.addPositional(ReadingOptions.parameter());
  }

  @Override
  public ExitCode run(ParseResult parsed, Shell shell) throws IOException {
    PathSettings byPath = OPTIONS.read(parsed, shell, RuleCatalog.load());
    Settings settings = byPath.ofRun();
    ReadingOptions reading = ReadingOptions.of(parsed, byPath);
    OpsReport report = report(settings.get(Keys.OPERATIONS_FORMAT));
    Discovery found;
    try (ProgressLine progress = ProgressLine.of(shell, Verbosity.of(settings))) {
      found = reading.discover(parsed, shell, progress);
    }
    StatementList list = new StatementList(found.histories(), found.asked());
    List<ListedStatement> statements =
        settings.get(Keys.EFFECTS) ? list.withEffects() : list.plain();
    Output.of(settings.get(Keys.OPERATIONS_OUTPUT), shell)
        .write(out -> report.write(statements, out));
    found.problems().forEach(problem -> shell.say(problem.file() + ": " + problem.message()));
    return shell.sayRefused(found.refusals());
  }

  private static OpsReport report(OperationsFormat format) {
    return switch (format) {
      case TEXT -> new OpsText();
      case JSON -> new OpsJson();
    };
  }
}
