package dev.lockkeeper.cli;

import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.OperationsFormat;
import dev.lockkeeper.config.PathSettings;
import dev.lockkeeper.config.Settings;
import dev.lockkeeper.lint.HistoryList;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.report.history.HistoryJson;
import dev.lockkeeper.report.history.HistoryReport;
import dev.lockkeeper.report.history.HistoryText;
import dev.lockkeeper.rule.RuleCatalog;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockkeeper history}: the migrations as they run, or what they leave unfinished. */
final class HistoryCommand implements Command {
  private static final Options OPTIONS =
      Options.of(
          Keys.OBLIGATIONS,
          Keys.OPERATIONS_FORMAT,
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
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("history");
    spec.usageMessage().description("List migrations as they run, or what they leave unfinished.");
    spec.addOption(Options.HELP);
    OPTIONS.addTo(spec);
    return spec.addPositional(ReadingOptions.parameter());
  }

  @Override
  public ExitCode run(ParseResult parsed, Shell shell) throws IOException {
    PathSettings byPath = OPTIONS.read(parsed, shell, RuleCatalog.load());
    Settings settings = byPath.ofRun();
    ReadingOptions reading = ReadingOptions.of(parsed, byPath);
    HistoryReport report = report(settings.get(Keys.OPERATIONS_FORMAT));
    Discovery found;
    try (ProgressLine progress = ProgressLine.of(shell, Verbosity.of(settings))) {
      found = reading.discover(parsed, shell, progress);
    }
    HistoryList list = new HistoryList(found.histories(), found.asked());
    Output output = Output.of(settings.get(Keys.OPERATIONS_OUTPUT), shell);
    if (settings.get(Keys.OBLIGATIONS)) {
      output.write(out -> report.writeObligations(list.obligations(), out));
    } else {
      output.write(out -> report.writeMigrations(list.migrations(), out));
    }
    found.problems().forEach(problem -> shell.say(problem.file() + ": " + problem.message()));
    return shell.sayRefused(found.refusals());
  }

  private static HistoryReport report(OperationsFormat format) {
    return switch (format) {
      case TEXT -> new HistoryText();
      case JSON -> new HistoryJson();
    };
  }
}
