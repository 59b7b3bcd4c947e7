package dev.lockkeeper.cli;

import dev.lockkeeper.config.Keys;
import dev.lockkeeper.config.Origin;
import dev.lockkeeper.config.Settings;
import dev.lockkeeper.lint.LockTable;
import dev.lockkeeper.lint.StatementCatalogue;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.report.ops.LocksJson;
import dev.lockkeeper.report.ops.LocksReport;
import dev.lockkeeper.report.ops.LocksText;
import dev.lockkeeper.rule.RuleCatalog;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code lockkeeper locks}: which locks PostgreSQL's statements take, and what they do meanwhile.
 */
final class LocksCommand implements Command {
  private static final Options OPTIONS =
      Options.of(
          Keys.TARGET, Keys.OPERATIONS_FORMAT, Keys.OPERATIONS_OUTPUT, Keys.CONFIG, Keys.NO_CONFIG);

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("locks");
    spec.usageMessage()
        .description("List which locks PostgreSQL's statements take, and for how long.");
    spec.addOption(Options.HELP);
    OPTIONS.addTo(spec);
    return spec;
  }

  @Override
  public ExitCode run(ParseResult parsed, Shell shell) throws IOException {
    Settings settings = OPTIONS.read(parsed, shell, RuleCatalog.load()).ofRun();
    boolean asked = settings.origin(Keys.TARGET) instanceof Origin.OnCommandLine;
    List<Target> targets =
        settings.get(Keys.TARGET).stream()
            .filter(target -> asked || target.dialect() == Dialect.POSTGRESQL)
            .toList();
    for (Target target : targets) {
      if (target.dialect() != Dialect.POSTGRESQL) {
        throw Options.wrong(
            parsed,
            "the locks of " + target.dialect().label() + " are not known",
            Optional.empty());
      }
    }
    LocksReport report =
        switch (settings.get(Keys.OPERATIONS_FORMAT)) {
          case TEXT -> new LocksText();
          case JSON -> new LocksJson();
        };
    Output.of(settings.get(Keys.OPERATIONS_OUTPUT), shell)
        .write(
            out -> {
              for (Target target :
                  targets.isEmpty() ? List.of(Target.assumed(Dialect.POSTGRESQL)) : targets) {
                Target known = ReadingOptions.known(target, settings, shell);
                report.write(LockTable.of(StatementCatalogue.shown(known.major()), known), out);
              }
            });
    return ExitCode.CLEAN;
  }
}
