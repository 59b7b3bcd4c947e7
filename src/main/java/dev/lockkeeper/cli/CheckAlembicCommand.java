package dev.lockkeeper.cli;

import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.PathSettings;
import dev.lockkeeper.config.Settings;
import dev.lockkeeper.lint.BaselineUse;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintRequest;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.check.AlembicChecks;
import dev.lockkeeper.lint.check.CheckResult;
import dev.lockkeeper.lint.check.CheckResult.Verdict;
import dev.lockkeeper.lint.check.CheckRules;
import dev.lockkeeper.lint.check.ModelsRead;
import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.model.ModelFile;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.report.Terminal;
import dev.lockkeeper.report.ToolVersion;
import dev.lockkeeper.report.check.CheckReport;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RuleSettings;
import dev.lockkeeper.source.SourceFile;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockkeeper check alembic}: what pytest-alembic's four tests assert, from the files. */
final class CheckAlembicCommand implements Command {
  private static final Options OPTIONS =
      Options.of(
          Keys.CHECK_FORMAT,
          Keys.REVIEW_OUTPUT,
          Keys.STRICT,
          Keys.BASELINE,
          Keys.NO_BASELINE,
          Keys.COLOR,
          Keys.TARGET,
          Keys.SCHEMA,
          Keys.CONFIG,
          Keys.NO_CONFIG);

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("alembic");
    spec.usageMessage()
        .description("Assert what pytest-alembic's four tests do, from the files alone.");
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
    BaselineUse baseline =
        BaselineFile.toRead(parsed, settings, shell)
            .map(f -> f.use(Optional.of(f.read(parsed)), reading, shell, false))
            .orElse(BaselineUse.NONE);
    Discovery found;
    List<History> histories;
    LintReport report;
    try (ProgressLine progress = ProgressLine.of(shell, Verbosity.of(settings))) {
      found = reading.findingModels().discover(parsed, shell, progress);
      histories = found.histories().stream().filter(h -> h.tool() == Tool.ALEMBIC).toList();
      if (histories.isEmpty()) {
        shell.sayRefused(found.refusals());
        throw new Unable(
            "no Alembic revisions were found; looked for alembic.ini, and for Python files that"
                + " name a revision");
      }
      report =
          new Linter(catalog, request(byPath, found, catalog, baseline))
              .lint(histories, all(histories), found.problems(), progress);
    }
    RuleSettings rules = settings.rulesAmong(CheckRules.all(), catalog);
    List<CheckResult> results =
        new AlembicChecks(
                report,
                rules.rulings().stream().map(r -> r.page().name()).collect(Collectors.toSet()),
                settings.get(Keys.ROLLBACKS) != Keys.Rollbacks.NEVER,
                ModelsRead.of(histories))
            .results();
    Output output = Output.of(settings.get(Keys.REVIEW_OUTPUT), shell);
    CheckReport writer = writer(settings, output, shell);
    output.write(out -> writer.write(results, report, out));
    report.problems().forEach(p -> shell.say(Terminal.printable(p.file() + ": " + p.message())));
    return shell
        .sayRefused(found.refusals())
        .or(fails(results, settings.get(Keys.STRICT)) ? ExitCode.FINDINGS : ExitCode.CLEAN);
  }

  private static CheckReport writer(Settings settings, Output output, Shell shell) {
    return switch (settings.get(Keys.CHECK_FORMAT)) {
      case TEXT ->
          CheckReport.text(
              RequestedReport.palette(settings, output, shell),
              RequestedReport.fold(output, shell));
      case JSON -> CheckReport.json(ToolVersion.read());
    };
  }

  /**
   * As {@code lint} would judge, with the rules of the checks alone, and on a database that held
   * nothing before: that is the one on which tests run.
   */
  private static LintRequest request(
      PathSettings byPath, Discovery found, RuleCatalog catalog, BaselineUse baseline) {
    LintRequest asLint = LintCommand.request(byPath, found, catalog, baseline);
    return new LintRequest(
        file ->
            new LintRequest.OfFile(
                byPath.at(List.of(found.origin(file))).rulesAmong(CheckRules.all(), catalog),
                false),
        history -> asLint.environment().apply(history).withCompleteHistory(),
        baseline);
  }

  /** The whole of each history: what holds of it does not depend on which files were named. */
  private static ChangeSet all(List<History> histories) {
    Set<SourceFile> files = new LinkedHashSet<>();
    histories.stream()
        .flatMap(history -> history.migrations().stream())
        .map(Migration::files)
        .forEach(files::addAll);
    histories.stream()
        .flatMap(history -> history.models().stream())
        .flatMap(models -> models.files().stream())
        .map(ModelFile::file)
        .forEach(files::add);
    return new ChangeSet(files);
  }

  private static boolean fails(List<CheckResult> results, boolean strict) {
    Verdict worst = AlembicChecks.worst(results);
    return worst == Verdict.FAILED || (strict && worst == Verdict.NOT_PROVED);
  }
}
