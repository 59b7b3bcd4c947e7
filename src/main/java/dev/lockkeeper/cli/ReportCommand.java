package dev.lockkeeper.cli;

import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.PathSettings;
import dev.lockkeeper.config.Settings;
import dev.lockkeeper.lint.BaselineUse;
import dev.lockkeeper.lint.HistoryList;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintRequest;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.review.Review;
import dev.lockkeeper.lint.review.Reviews;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.report.ToolVersion;
import dev.lockkeeper.report.review.ReviewReport;
import dev.lockkeeper.rule.RuleCatalog;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockkeeper report}: what a reviewer of migrations asks about, for a pull request. */
final class ReportCommand implements Command {
  private static final Options OPTIONS =
      Options.of(
          Keys.REVIEW_FORMAT,
          Keys.REVIEW_OUTPUT,
          Keys.SELECT,
          Keys.IGNORE,
          Keys.SINCE,
          Keys.NO_SINCE,
          Keys.CHANGED_FILES_FROM,
          Keys.CHANGED_FILES,
          Keys.TARGET,
          Keys.SCHEMA,
          Keys.STATS,
          Keys.ASSUME,
          Keys.STDIN_FILENAME,
          Keys.CONFIG,
          Keys.NO_CONFIG);

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("report");
    spec.usageMessage()
        .description("Write what a reviewer asks of migrations, for a pull request.");
    spec.addOption(Options.HELP);
    OPTIONS.addTo(spec);
    return spec.addPositional(ReadingOptions.parameter());
  }

  @Override
  public ExitCode run(ParseResult parsed, Shell shell) throws IOException {
    RuleCatalog catalog = RuleCatalog.load();
    PathSettings byPath = OPTIONS.read(parsed, shell, catalog);
    Settings settings = byPath.ofRun();
    ReadingOptions reading = ReadingOptions.of(parsed, byPath);
    Discovery found;
    Review review;
    try (ProgressLine progress = ProgressLine.of(shell, Verbosity.of(settings))) {
      found = reading.discover(parsed, shell, progress);
      LintRequest request = LintCommand.request(byPath, found, catalog, BaselineUse.NONE);
      LintReport report =
          new Linter(catalog, request)
              .lint(found.histories(), found.asked(), found.problems(), progress);
      HistoryList list = new HistoryList(found.histories(), found.asked());
      review =
          new Review(
              found.histories(),
              new Reviews(
                      found.asked(), request.environment(), report.findings(), list.obligations())
                  .of(found.histories()),
              found.asked().divergence());
    }
    ReviewReport report =
        switch (settings.get(Keys.REVIEW_FORMAT)) {
          case MARKDOWN -> ReviewReport.markdown();
          case JSON -> ReviewReport.json(ToolVersion.read());
        };
    Output.of(settings.get(Keys.REVIEW_OUTPUT), shell).write(out -> report.write(review, out));
    found.problems().forEach(problem -> shell.say(problem.file() + ": " + problem.message()));
    return shell.sayRefused(found.refusals());
  }
}
