package dev.lockkeeper.cli;

import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.PathSettings;
import dev.lockkeeper.config.Settings;
import dev.lockkeeper.lint.BaselineUse;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintRequest;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.TableSizes;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.Severity;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockkeeper lint}: what is wrong with migrations. */
final class LintCommand implements Command {
  private static final Options OPTIONS =
      Options.of(
          Keys.FORMAT,
          Keys.OUTPUT,
          Keys.REPORT,
          Keys.FAIL_ON,
          Keys.SELECT,
          Keys.IGNORE,
          Keys.DOWNGRADES,
          Keys.BASELINE,
          Keys.NO_BASELINE,
          Keys.COLOR,
          Keys.QUIET,
          Keys.VERBOSE,
          Keys.STATISTICS,
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
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("lint");
    spec.usageMessage()
        .description("Say what migrations lock, lose and break, and how to do it safely.");
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
    List<RequestedReport> reports = RequestedReport.of(parsed, settings, shell);
    BaselineUse baseline =
        BaselineFile.toRead(parsed, settings, shell)
            .map(f -> f.use(Optional.of(f.read(parsed)), reading, shell, false))
            .orElse(BaselineUse.NONE);
    Verbosity verbosity = Verbosity.of(settings);

    Discovery found;
    LintReport report;
    try (ProgressLine progress = ProgressLine.of(shell, verbosity)) {
      found = reading.discover(parsed, shell, progress);
      report =
          new Linter(catalog, request(byPath, found, catalog, baseline))
              .lint(found.histories(), found.asked(), found.problems(), progress);
    }
    if (verbosity.isVerbose()) {
      Trace.of(found, baseline).forEach(shell::say);
    }

    ExitCode written = ExitCode.CLEAN;
    for (RequestedReport requested : reports) {
      written = written.or(requested.write(report, verbosity, catalog, shell));
    }
    return shell
        .sayRefused(found.refusals())
        .or(written)
        .or(fails(report, settings.get(Keys.FAIL_ON)) ? ExitCode.FINDINGS : ExitCode.CLEAN);
  }

  /** How what was found is judged. */
  static LintRequest request(
      PathSettings byPath, Discovery found, RuleCatalog catalog, BaselineUse baseline) {
    Map<Settings, LintRequest.OfFile> made = new HashMap<>();
    TableSizes sizes =
        byPath.ofRun().get(Keys.STATS).map(StatsFile::read).orElse(TableSizes.UNKNOWN);
    return new LintRequest(
        file ->
            made.computeIfAbsent(
                byPath.at(List.of(found.origin(file))),
                s -> new LintRequest.OfFile(s.rules(catalog), s.get(Keys.DOWNGRADES))),
        history -> settings(byPath, history, found).environment().with(sizes),
        baseline);
  }

  /** What holds for a history as a whole. */
  static Settings settings(PathSettings byPath, History history, Discovery found) {
    return byPath.at(
        () -> history.migrations().stream().map(m -> found.origin(m.file())).iterator());
  }

  private static boolean fails(LintReport report, Optional<Severity> threshold) {
    return threshold.isPresent()
        && report.worst().filter(worst -> worst.compareTo(threshold.get()) >= 0).isPresent();
  }
}
